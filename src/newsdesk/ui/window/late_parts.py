"""Parts of the window that are imported and made when they are first needed, so that the first paint waits for none."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from newsdesk.ui.shell import Shell
from newsdesk.ui.window import wiring
from newsdesk.ui.window.parts import Parts

if TYPE_CHECKING:
    from newsdesk.ui.check_settings.desk_rules import CheckSettings
    from newsdesk.ui.updates.updates import Updates
    from newsdesk.ui.window.copy_checks import CopyChecks
    from newsdesk.ui.window.notices import NoticeActions
    from newsdesk.ui.window.schedule_watch import ScheduleWatch


class LateParts:
    """Each part is made once and connected to the others."""

    def __init__(self, parts: Parts, shell: Shell, window: QWidget) -> None:
        self._parts, self._shell, self._window = parts, shell, window

    @cached_property
    def copy_checks(self) -> "CopyChecks":
        """Copy checks of the open story; made after the window has opened."""
        from newsdesk.ui.window.copy_checks import CopyChecks

        services, work, frame = self._parts.services, self._parts.work, self._parts.frame
        return CopyChecks(
            services.lanes,
            services.bus,
            services.theme,
            services.preferences,
            saver=work.saver,
            actions=frame.actions,
            shell=self._shell,
            window=self._window,
        )

    @cached_property
    def notices(self) -> "NoticeActions":
        """Notices to readers."""
        from newsdesk.ui.window.notices import NoticeActions

        services, work = self._parts.services, self._parts.work
        made = NoticeActions(work.moves, work.unsent, services.lanes, services.bus, services.theme, self._window)
        wiring.connect_notices(made, work.story_actions, self._shell)
        return self._parts.attachments.add(made)

    @cached_property
    def desk_rules(self) -> "CheckSettings":
        """Dialog of checks and house rules."""
        from newsdesk.ui.check_settings.desk_rules import CheckSettings

        services, unsent = self._parts.services, self._parts.work.unsent
        made = CheckSettings(services.preferences, unsent, services.lanes, services.theme, self._window)
        made.changed.connect(lambda: self.copy_checks.checking.reading.recheck())
        return self._parts.attachments.add(made)

    @cached_property
    def updates(self) -> "Updates":
        """Updates of Newsdesk; looked for after the window has opened."""
        from newsdesk.ui.updates.updates import Updates

        services, save_then = self._parts.services, self._parts.work.close_guard.save_then
        return Updates(
            services.lanes, services.preferences, services.theme, save_then, shell=self._shell, window=self._window
        )

    @cached_property
    def schedule_watch(self) -> "ScheduleWatch":
        """Watch over scheduled stories; begun after the window has opened."""
        from newsdesk.ui.window.schedule_watch import ScheduleWatch

        services = self._parts.services
        made = ScheduleWatch(services.lanes, services.bus, self._window)
        wiring.connect_schedule(made, self._parts.work.moves, self._shell)
        return self._parts.attachments.add(made)

    def begin(self) -> None:
        """Make those that watch and check by themselves: the window is open and filled."""
        self.schedule_watch.watch()
        self.updates.watch()
        self.copy_checks  # noqa: B018 - made by this

    def end(self) -> None:
        """End what uses a thread of its own: the window is closed."""
        if "updates" in vars(self):
            self.updates.end()
