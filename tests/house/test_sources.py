"""Every file of data/ says where it comes from and under which licence."""

import re

from config.env import ROOT

DATA = ROOT / "data"
#: what is said of each: « - `name`, `folder/`: … »
LINE = re.compile(r"^- (`[^`]+`(?:, `[^`]+`)*): ", re.MULTILINE)


def named() -> set[str]:
    said = LINE.findall((DATA / "SOURCES.md").read_text())
    return {name for names in said for name in re.findall(r"`([^`]+)`", names)}


def test_every_file_and_folder_has_its_line_and_no_other():
    there = {f"{path.name}/" if path.is_dir() else path.name for path in DATA.iterdir()}
    assert named() == there - {"SOURCES.md"}
