#!/usr/bin/env bash
# Writes docs/sop.md anew from the packaged models, tables and sources: who does each step, by when, from which event.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec mvn -q test -Dtest=StepsInWordsTest -Dhomeward.record=true -Dsurefire.failIfNoSpecifiedTests=false
