-- Who a session's token stands for, in one question: none once it has expired. Its use keeps it open, written down once an
-- hour, which spares every other page the write.
create or replace function session_of(token text, at timestamptz, until timestamptz)
returns table (id uuid, expires_at timestamptz, account jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
declare held record;
begin
  select s.id, s.last_seen_at, s.expires_at, jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email,
    'role', a.role, 'branchId', a.branch_id, 'endedAt', a.ended_at, 'exportGrantedAt', a.export_granted_at,
    'addressesGrantedAt', a.addresses_granted_at) as account into held
  from sessions s join accounts a on a.id = s.account_id where s.token_hash = token and s.expires_at > at;
  if not found then return; end if;
  if held.last_seen_at <= at - interval '1 hour' and held.account ->> 'endedAt' is null then
    update sessions s set last_seen_at = at, expires_at = until where s.id = held.id;
    held.expires_at := until;
  end if;
  return query select held.id, held.expires_at, held.account;
end $$;
