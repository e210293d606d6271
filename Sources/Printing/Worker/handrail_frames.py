"""Messages between the program and its worker: a header of JSON and a body of bytes.

A frame is the four bytes `HRP1`, the length of the header and of the body (32 bits each, big-endian), then both.
"""
import json
import struct

START = struct.Struct(">4sII")
MAGIC = b"HRP1"


def read(stream):
    """The next header and body; None when the other side is gone."""
    start = stream.read(START.size)
    if len(start) < START.size:
        return None
    magic, header_length, body_length = START.unpack(start)
    if magic != MAGIC:
        raise ValueError(f"not a frame: {start!r}")
    header, body = stream.read(header_length), stream.read(body_length)
    if len(header) < header_length or len(body) < body_length:
        return None
    return json.loads(header), body


def write(stream, header, body=b""):
    text = json.dumps(header, ensure_ascii=False).encode()
    stream.write(START.pack(MAGIC, len(text), len(body)) + text + body)
    stream.flush()
