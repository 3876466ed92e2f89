"""Writes a rulebook in which each of N named conditions uses the next: chain_of_names.py N."""

import sys

count = int(sys.argv[1])
print("rulebook desk\nticket { vip : flag }")
for number in range(1, count):
    print(f"define n{number} when n{number + 1}")
print(f"define n{count} when vip")
print("tier L1 {\n  scope first when n1\n  scope rest otherwise\n}")
