#!/usr/bin/env bash
# Writes into each form the English labels and options that it takes from forms/fields.json: to run after a change of that list or of
# its words. A form's own label or description stays if the form has it in the other languages too.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec mvn -q test -Dtest=ModelerFormTest -Dhomeward.record=true -Dsurefire.failIfNoSpecifiedTests=false
