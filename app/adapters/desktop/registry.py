"""Values in the person's part of the Windows registry. Imported on Windows alone."""

from __future__ import annotations

import sys

if sys.platform == "win32":  # pragma: no cover - Windows alone has it
    import winreg

    class UserRegistry:
        """Below HKEY_CURRENT_USER."""

        def read(self, key: str, name: str) -> object:
            """A value, None where there is none."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    value: object = winreg.QueryValueEx(opened, name)[0]
                    return value
            except FileNotFoundError:
                return None

        def write(self, key: str, name: str, text: str) -> None:
            """Set a text, making the key where it is missing. Raises OSError."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

        def remove(self, key: str, name: str) -> None:
            """Remove a value; one that is not there is no error. Raises OSError."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, access=winreg.KEY_SET_VALUE) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return
