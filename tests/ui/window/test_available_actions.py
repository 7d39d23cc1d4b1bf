"""The next move of a story, by its status and the person."""

import datetime as dt

import pytest

from newsdesk.domain.moves import offered
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import Status
from newsdesk.domain.workflow import Workflow
from newsdesk.ui.window.actions import key_of
from newsdesk.ui.window.available_actions import next_move


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("status", Status)
def test_next_move_is_one_that_the_trade_offers(status, role, alone):
    actor = Actor(name="DE", role=role, alone=alone)
    standing = Workflow(status=status)
    keys = {key_of(verb) for verb in offered(standing, actor=actor, now=dt.datetime.now(dt.UTC))}
    move = next_move(standing, actor, keys)
    assert {move.filled, move.beside} <= keys | {"export", ""}
    assert move.filled != move.beside or not move.filled
