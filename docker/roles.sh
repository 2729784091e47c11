#!/usr/bin/env bash
# Makes the two roles and the database on the first start of the PostgreSQL container.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -v owner="$OWNER_PASSWORD" -v application="$APPLICATION_PASSWORD" -U postgres <<'SQL'
create role chainlead_owner login password :'owner';
create role chainlead_app login password :'application';
create database chainlead owner chainlead_owner template template0 encoding 'UTF8' locale 'C.UTF-8';
SQL
