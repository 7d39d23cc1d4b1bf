"""Messages about updates, for the window and the command line; placeholders in braces, marked for translation."""

from newsdesk.tr_noop import tr_noop

# -- no key, no address, or not allowed --------------------------------------------------------------------------------
NO_KEY = tr_noop(
    "Updates",
    "This build of Newsdesk carries no key for updates, so it cannot tell a real one from a forged one. "
    "Get new versions the way you got this one.",
)
NO_ADDRESS = tr_noop(
    "Updates",
    "No address for updates is set. Update from a file, or set the address in the settings.",
)
FIXED_OFF = tr_noop(
    "Updates",
    "Your newsroom has decided that Newsdesk does not ask the network for updates. Update from a file, or ask whoever "
    "looks after this machine.",
)
NOT_AGREED = tr_noop(
    "Updates",
    "Newsdesk does not look for updates until you agree: it would ask {address} for one file, and send nothing about "
    "you.",
)
ADDRESS_REFUSED = tr_noop("Updates", "{address} is no address that starts with https://. Set another in the settings.")

# -- signature --------------------------------------------------------------------------------------------------------
KEY_DAMAGED = tr_noop("Updates", "The key for updates that this build carries is damaged. Install Newsdesk anew.")
SIGNATURE_DAMAGED = tr_noop(
    "Updates", "The signature of the list of updates is damaged. Nothing was changed; get both files anew."
)
OTHER_KEY = tr_noop(
    "Updates",
    "The list of updates is signed with another key ({other}) than the one that this build trusts ({key}). "
    "Nothing was changed; ask where it came from.",
)
FORGED = tr_noop(
    "Updates",
    "The list of updates is not what was signed: it is forged or damaged. Nothing was changed; get it anew.",
)
NO_SIGNATURE = tr_noop("Updates", "{name} is missing. It must lie beside the list of updates; copy it as well.")

# -- manifest ---------------------------------------------------------------------------------------------------------
UNREADABLE = tr_noop("Updates", "The list of updates is signed, and cannot be read ({reason}). Report it.")
OTHER_PRODUCT = tr_noop("Updates", "The list of updates is for “{product}”, not for Newsdesk. Choose another.")
FUTURE = tr_noop(
    "Updates",
    "The list of updates is dated {issued}, which is in the future by the clock of this machine. Set the clock.",
)
EXPIRED = tr_noop(
    "Updates",
    "The list of updates expired on {expires}. It names nothing newer, but there may be a newer version: perhaps the "
    "list is no longer kept up, or somebody holds updates back. Ask whoever publishes it.",
)
OLDER_THAN_SEEN = tr_noop(
    "Updates",
    "This list of updates is older than one that was seen here before ({seen}). Nothing was changed; get the newest "
    "one.",
)
TOO_FAR = tr_noop(
    "Updates", "Version {version} can only replace {needed} or later; this is {running}. Install {needed} first."
)
ODD_VERSION = tr_noop("Updates", "This is version {running}, which cannot be compared. Install a release of Newsdesk.")
NO_FILE = tr_noop(
    "Updates",
    "Version {version} is out, but not for this build ({build}). Get it the way you got this one.",
)
OTHER_FILE = tr_noop("Updates", "{name} is not for this build of Newsdesk. The one that is: {right}.")
NOT_LISTED = tr_noop("Updates", "{name} is not in the signed list beside it. Choose a file that is, or the folder.")
NO_LIST = tr_noop(
    "Updates", "There is no {name} in {folder}. The signed list must lie beside the file; copy it as well."
)
CANNOT_READ = tr_noop("Updates", "{name} cannot be read: {reason}. Copy it again, or try another stick.")

# -- file -------------------------------------------------------------------------------------------------------------
TOO_LONG = tr_noop("Updates", "{name} is longer than the signed list says. It was deleted; get it anew.")
TOO_SHORT = tr_noop("Updates", "{name} is shorter than the signed list says. Copy it again.")
OTHER_BYTES = tr_noop(
    "Updates", "{name} is not the file that was signed: damaged or forged. It was deleted; get it anew."
)
NO_ROOM = tr_noop("Updates", "{path} cannot be written: {reason}. Make room there, and try again.")

# -- network ----------------------------------------------------------------------------------------------------------
NOT_THERE = tr_noop("Updates", "{address} answers that it has no {name} ({reason}). Try later, or update from a file.")
NO_ANSWER = tr_noop("Updates", "{address} does not answer: {reason}. Try later, or update from a file.")
REDIRECTED = tr_noop(
    "Updates", "{address} sends on to an address that is not safe ({to}). Nothing was fetched from there."
)
ANSWER_TOO_LONG = tr_noop("Updates", "{address} sends more than a list of updates can be. Nothing was kept.")
BROKEN_OFF = tr_noop(
    "Updates", "The connection was lost after {done} of {of} MB. What has arrived is kept: try again to continue."
)

# -- installation -----------------------------------------------------------------------------------------------------
ARCHIVE_UNSAFE = tr_noop(
    "Updates", "{name} holds something that does not belong there ({entry}). Nothing was changed; report it."
)
ARCHIVE_DAMAGED = tr_noop("Updates", "{name} cannot be unpacked: {reason}. Nothing was changed; get it anew.")
DOES_NOT_ANSWER = tr_noop(
    "Updates", "Version {version} does not start on this machine ({reason}). The one that you have stays in place."
)
WENT_BACK = tr_noop(
    "Updates", "Version {version} did not start ({reason}), and the one before was put back. Nothing was lost."
)
NOT_SWAPPED = tr_noop(
    "Updates",
    "The folder {folder} cannot be changed: {reason}. The one that you have stays in place; close what uses it.",
)
COMMAND_FAILED = tr_noop(
    "Updates",
    "Installing was not finished ({reason}). The version that you have stays; whoever looks after this machine can "
    "run: {command}",
)
NOT_ALLOWED = tr_noop(
    "Updates",
    "No administrator agreed, so nothing was installed. Whoever looks after this machine can run: {command}",
)
NOT_STARTED = tr_noop("Updates", "{name} could not be started: {reason}. It lies in {folder}; start it there.")

# -- next step, by kind of build --------------------------------------------------------------------------------------
NEXT_PORTABLE = tr_noop(
    "Updates",
    "Newsdesk saves all, closes, puts the new version in the place of this one and opens again. Your desk and "
    "settings stay; the old version is kept beside it as {before}.",
)
NEXT_SYSTEM = tr_noop(
    "Updates", "Installing needs an administrator: the system asks for a password. Or an administrator runs: {command}"
)
NEXT_COMMAND = tr_noop("Updates", "Installing is for an administrator of this machine, who runs: {command}")
NEXT_WINDOWS = tr_noop(
    "Updates", "Newsdesk saves all and closes, and the installer starts. Your desk and settings stay as they are."
)
NEXT_MACOS = tr_noop(
    "Updates",
    "Newsdesk saves all and closes, and the disk image opens: drag Newsdesk to Applications, over the old one.",
)
NEXT_SOURCE = tr_noop(
    "Updates",
    "This Newsdesk runs from its source: “git pull”, or “pip install --upgrade newsdesk”, brings the new version.",
)
NEXT_FLATPAK = tr_noop("Updates", "This Newsdesk came as a Flatpak: “flatpak update {app}” brings the new version.")

# -- done -------------------------------------------------------------------------------------------------------------
DONE_PORTABLE = tr_noop("Updates", "Newsdesk {version} is in place. The old version is kept in {before}.")
DONE_SYSTEM = tr_noop("Updates", "Newsdesk {version} is installed. Start Newsdesk again to use it.")
DONE_STARTED = tr_noop("Updates", "{name} was started. Close Newsdesk, so that it can put the new version in place.")
DONE_AFTERWARDS = tr_noop("Updates", "Newsdesk {version} is put in place as soon as Newsdesk is closed.")
