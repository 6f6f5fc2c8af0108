-- For whoever types the code of a branch meeting, before they are anybody: see `lib/auth/join.ts`.

-- The branch a code opens, and the names of its workplaces; null when it opens nothing, or no more.
create or replace function places_to_join(of_code text) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select jsonb_build_object('branch', b.name, 'workplaces', coalesce((
      select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by w.name, w.id)
      from workplaces w where w.branch_id = c.branch_id and not w.is_unknown), '[]'))
    from join_codes c join branches b on b.id = c.branch_id
    where c.code_hash = of_code and c.withdrawn_at is null and c.expires_at > now() and c.uses < 500
  );
end $$;

-- Opens an account that reaches nothing, and notes which workplace is asked for. True whenever the code and the workplace
-- hold: whether there was an account by that address already is nobody's to learn here.
create or replace function join_branch(of_code text, new_name text, new_email text, at_workplace uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  code join_codes;
  opened uuid;
begin
  select * into code from join_codes c
  where c.code_hash = of_code and c.withdrawn_at is null and c.expires_at > now() and c.uses < 500 for update;
  if not found or (at_workplace is not null and not exists (
    select from workplaces w where w.id = at_workplace and w.branch_id = code.branch_id and not w.is_unknown)) then
    return false;
  end if;
  insert into accounts (email, name, role, branch_id, invited_by)
  values (lower(new_email), new_name, 'rep', code.branch_id, code.made_by)
  on conflict do nothing returning id into opened;
  if opened is null then return true; end if;
  update join_codes set uses = uses + 1 where id = code.id;
  if at_workplace is not null then
    insert into reach_requests (account_id, branch_id, workplace_id) values (opened, code.branch_id, at_workplace);
  end if;
  insert into audit (account_id, act, branch_id, subject_id, detail)
  values (opened, 'account.join', code.branch_id, opened,
    jsonb_build_object('joinCodeId', code.id, 'workplaceId', at_workplace));
  return true;
end $$;
