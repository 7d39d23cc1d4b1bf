"""Owner of a file: a policy is trusted only where nobody but an administrator could have written it."""

import stat
import sys
from pathlib import Path

_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def why_untrusted(path: Path) -> str:
    """Why others than an administrator could have written the file, as a sentence; empty if none. Raises OSError."""
    if sys.platform == "win32":
        # anybody may create folders in %ProgramData%, so the owners of both file and folder count
        for part in (path, path.parent):
            if _owner(part) not in _ADMINISTRATORS:
                return f"{part} does not belong to the administrators; let one of them make it anew."
    else:
        for part in (path, path.parent):
            found = part.stat()
            if found.st_uid != 0 or found.st_mode & _OTHERS_WRITE:
                return f"others than the administrator can write {part}; run “chown root {part}; chmod go-w {part}”."
    return ""


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _ADMINISTRATORS = {
        "S-1-5-32-544",  # the group Administrators
        "S-1-5-18",  # SYSTEM
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",  # TrustedInstaller
    }

    def _owner(path: Path) -> str:
        """The owner's security identifier. Raises OSError."""
        owner, descriptor, text = ctypes.c_void_p(), ctypes.c_void_p(), wintypes.LPWSTR()
        a_file, its_owner = 1, 1  # SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION
        api = ctypes.WinDLL("advapi32", use_last_error=True)
        api.GetNamedSecurityInfoW.restype = wintypes.DWORD
        path.stat()  # raises FileNotFoundError, with a clearer message
        code = api.GetNamedSecurityInfoW(
            wintypes.LPCWSTR(str(path)),
            a_file,
            its_owner,
            ctypes.byref(owner),
            None,
            None,
            None,
            ctypes.byref(descriptor),
        )
        if code:
            raise OSError(None, "its owner cannot be asked for", str(path), code)
        local_free = ctypes.WinDLL("kernel32").LocalFree
        local_free.argtypes = [ctypes.c_void_p]
        try:
            if not api.ConvertSidToStringSidW(owner, ctypes.byref(text)):
                raise OSError(None, "its owner has no name", str(path), ctypes.get_last_error())
            return text.value or ""
        finally:
            local_free(descriptor)
            local_free(ctypes.cast(text, ctypes.c_void_p))
