"""Reads the devices of a configuration with every collector of mktxp, and writes their samples as JSON.

Arguments: folder of the configuration, file to write. PYTHONPATH has mktxp and RouterOS-api.
"""

import contextlib
import io
import json
import socket
import sys
import types

# Debian has no such module; only the bandwidth collector, which is off, would use it.
sys.modules["speedtest"] = types.ModuleType("speedtest")

from mktxp.cli.config.config import CustomConfig, config_handler  # noqa: E402

folder, target = sys.argv[1:]
config_handler(CustomConfig(folder))

from mktxp.flow.collector_registry import CollectorRegistry  # noqa: E402
from mktxp.flow.router_entry import RouterEntry  # noqa: E402

connect = socket.create_connection


def at_once(*arguments, **options):
    """Its client writes a sentence in pieces, which would wait for each other."""
    opened = connect(*arguments, **options)
    opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return opened


socket.create_connection = at_once


def samples_of(entry, collect):
    """What a collector finds up to its first error, and the error."""
    found = []
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            for metric in collect(entry):
                found += [[one.name, one.labels, one.value] for one in metric.samples]
    except Exception as error:
        return found, repr(error)
    return found, None


devices = {}
for name in config_handler.registered_entries():
    if name in ("default", "MKTXP"):
        continue
    entry = RouterEntry(name)
    samples, errors = [], []
    if not entry.is_ready():
        errors.append("not ready")
    else:
        for area, collect in CollectorRegistry().registered_collectors.items():
            found, error = samples_of(entry, collect)
            samples += found
            if error is not None:
                errors.append(f"{area}: {error}")
        entry.is_done()
    devices[name] = {"samples": samples, "errors": errors}

with open(target, "w", encoding="utf-8") as file:
    json.dump(devices, file, default=str)
