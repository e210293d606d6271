"""Loads the C libraries that WeasyPrint stands on; to be run before anything else imports WeasyPrint.

WeasyPrint tries the names that a library has on every system, and for most of them Python asks the C compiler and the
linker where it may be: half of the time that a worker takes to start. On Linux the one name that bears a version, which
WeasyPrint tries as well, is found without asking anybody.
"""
import ctypes.util

search = ctypes.util.find_library
ctypes.util.find_library = lambda name: None
try:
    import weasyprint.text.ffi  # noqa: F401
finally:
    ctypes.util.find_library = search
