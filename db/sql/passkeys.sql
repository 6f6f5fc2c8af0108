-- Whoever ends an account may not see its passkeys, so the database itself removes them, in the same commit:
-- an account that is restored begins with none, and a phone that was lost stays out.
create or replace function end_passkeys() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from passkeys where account_id = new.id;
  return null;
end $$;

create or replace trigger end_passkeys after update of ended_at on accounts
  for each row when (new.ended_at is not null) execute function end_passkeys();
