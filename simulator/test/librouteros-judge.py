"""Reads every menu of simulated devices with librouteros, walks their command tree and compares its queries with its own
filters. Arguments: ports. Prints one line for each difference; nothing printed means that all is well."""
import sys

import librouteros
from librouteros.exceptions import TrapError
from librouteros.query import Key, Or

# RouterOS 6 has no command tree to walk.
OLD_MENUS = ["interface", "ip,address", "ip,route", "system,resource", "log", "interface,wireless,registration-table"]


def menus_below(api, path=""):
    found = []
    for node in api("/console/inspect", request="child", path=path):
        if node["node-type"] == "dir":
            found += menus_below(api, f"{path},{node['name']}" if path else node["name"])
        elif node["name"] == "print":
            found.append(path)
    return found


def judge(port):
    api = librouteros.connect(
        host="127.0.0.1", port=port, username="monitor", password="demo-monitor", timeout=60, encoding="utf-8"
    )
    try:
        menus = menus_below(api)
        if len(menus) < 90:
            print(port, "has only", len(menus), "menus")
    except TrapError:
        menus = OLD_MENUS
    for menu in menus:
        try:
            list(api.path(*menu.split(",")))
        except Exception as error:
            print(port, menu, type(error).__name__, error)
    compare(port, api)
    api.close()


def compare(port, api):
    name, kind, mtu, disabled = Key("name"), Key("type"), Key("actual-mtu"), Key("disabled")
    interfaces = api.path("interface")
    rows = list(interfaces)

    def check(what, queries, holds):
        asked = {row["name"] for row in interfaces.select(name).where(*queries)}
        own = {row["name"] for row in rows if holds(row)}
        if asked != own:
            print(port, what, asked ^ own)

    check("and", [kind == "ether", disabled == False], lambda row: row["type"] == "ether" and not row["disabled"])
    check("or", [Or(kind == "ether", kind == "bridge")], lambda row: row["type"] in ("ether", "bridge"))
    check("in", [name.In("lo", "ether1", "none")], lambda row: row["name"] in ("lo", "ether1"))
    check("more", [mtu > 1500], lambda row: row["actual-mtu"] > 1500)
    check("not", [kind != "ether"], lambda row: row["type"] != "ether")


for argument in sys.argv[1:]:
    judge(int(argument))
