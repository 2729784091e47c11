-- What every module builds upon. Runs as the owner of the database.

-- Exclusion constraints over validity periods (appointments, names of units).
create extension if not exists btree_gist;

-- The application reads and writes the tables that the owner makes, and owns nothing itself.
-- Tables of the trail take UPDATE, DELETE and TRUNCATE away again in their own migration.
grant usage on schema public to ${appRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};
