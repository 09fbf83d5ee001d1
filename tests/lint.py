"""Every static check of the house, one after the other: python -m tests.lint"""

import subprocess
import sys

ROOMS = ["config", "portal", "learning", "surveys", "community", "resources", "foundation"]
CHECKS = [
    ("style", ["-m", "ruff", "check", "."]),
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("imports", ["-c", "from importlinter.cli import lint_imports_command as run; run()"]),
    ("types", ["-m", "mypy", *ROOMS]),
    ("templates", ["-m", "djlint", "--lint", "--quiet", "templates"]),
    ("migrations", ["manage.py", "makemigrations", "--check", "--dry-run"]),
]


def main() -> int:
    failed = []
    for name, arguments in CHECKS:
        print(f"── {name}", flush=True)
        if subprocess.run([sys.executable, *arguments]).returncode:
            failed.append(name)
    print(f"lint: {', '.join(failed)} failed" if failed else "lint: all checks passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
