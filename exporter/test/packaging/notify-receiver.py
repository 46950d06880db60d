"""Stands where systemd does: prints each message of a Unix datagram socket on a line, and lets barriers pass."""
import os, socket, sys

receiver = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
receiver.bind(sys.argv[1])
print('listening', flush=True)
while True:
    data, ancillary, _flags, _address = receiver.recvmsg(4096, 4096)
    for level, kind, descriptors in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            for index in range(0, len(descriptors), 4):
                os.close(int.from_bytes(descriptors[index:index + 4], sys.byteorder))
    if not data.startswith(b'BARRIER='):
        print(data.decode().replace('\n', ' '), flush=True)
