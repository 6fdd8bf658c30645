-- Extensions live apart, so that generated code and dumps show only our own schemas.
create schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gist schema extensions;
create extension if not exists btree_gin schema extensions;
