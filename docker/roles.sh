#!/bin/sh
# Runs once, when PostgreSQL makes its empty data folder: the owner, the application's role and the database.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=owner_password="$HOMEWARD_OWNER_PASSWORD" --set=app_password="$HOMEWARD_APP_PASSWORD" <<'SQL'
CREATE ROLE homeward_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE homeward_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE homeward OWNER homeward_owner;
REVOKE ALL ON DATABASE homeward FROM PUBLIC;
GRANT CONNECT ON DATABASE homeward TO homeward_app;
SQL
