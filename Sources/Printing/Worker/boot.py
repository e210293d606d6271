"""Runs modules that come as arguments, name and source by turns, so that the program needs no files of its own.

The last one starts the work when it is imported as the others are.
"""
import sys

# Nothing is imported from the folder that the program happens to run in.
sys.path[:] = [path for path in sys.path if path]

import types

for name, source in zip(sys.argv[1::2], sys.argv[2::2]):
    module = sys.modules[name] = types.ModuleType(name)
    exec(compile(source, f"handrail/{name}.py", "exec"), module.__dict__)
