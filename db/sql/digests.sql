-- The weekly digest: whom to send it to, that it has been sent, and who wants it no more.

-- Who should have the digest of a week and has not had it: whoever works at a desk, and has not said no.
create or replace function digests_due(of_week date) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from accounts a
  where a.role in ('secretary', 'organiser') and a.ended_at is null and a.digest_stopped_at is null
    and not exists (select from digests d where d.account_id = a.id and d.week = of_week)
  order by a.id
$$;

-- Takes one on, for the transaction that sends it: false when it is not due, or somebody else has it in hand.
create or replace function claim_digest(of_account uuid, of_week date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into digests (account_id, week)
  select a.id, of_week from accounts a
  where a.id = of_account and a.role in ('secretary', 'organiser') and a.ended_at is null and a.digest_stopped_at is null
  on conflict do nothing;
  return found;
end $$;

-- Stops it for one account, or starts it again: their own, or one whose signed link was followed. Says whether that was news.
create or replace function turn_digest(of_account uuid, is_wanted boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('role') <> 'app_sign_in' and of_account is distinct from acting_account() then return false; end if;
  update accounts set digest_stopped_at = case when is_wanted then null else now() end
  where id = of_account and (digest_stopped_at is null) <> is_wanted;
  return found;
end $$;
