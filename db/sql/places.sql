-- Whether the actor looks after the members of a branch: what a function with the owner's eyes asks first.
create or replace function looks_after(of_branch uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(acting_role() = 'organiser'
    or (acting_role() = 'secretary' and of_branch = any(reached_branches())), false)
$$;

-- The unit of a ballot that a workplace belongs to, made if need be; null where the ballot does not cover its employer.
create or replace function unit_for(of_ballot uuid, of_workplace uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_employer uuid; at_workplace uuid; found_unit uuid;
begin
  select case b.aggregation when 'by_employer' then w.employer_id end, case b.aggregation when 'by_workplace' then w.id end
  into of_employer, at_workplace
  from workplaces w join ballot_employers c on c.employer_id = w.employer_id join ballots b on b.id = c.ballot_id
  where w.id = of_workplace and b.id = of_ballot and looks_after(w.branch_id);
  if not found then return null; end if;
  insert into ballot_units (ballot_id, employer_id, workplace_id) values (of_ballot, of_employer, at_workplace)
  on conflict do nothing;
  select id into found_unit from ballot_units where ballot_id = of_ballot
    and employer_id is not distinct from of_employer and workplace_id is not distinct from at_workplace;
  return found_unit;
end $$;

-- After a move: in every ballot that has not closed, the unit of where the member works now.
create or replace function settle_units(of_member uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update roll_entries r set ballot_unit_id = coalesce(unit_for(r.ballot_id, m.workplace_id), r.ballot_unit_id)
  from members m, ballots b
  where m.id = of_member and looks_after(m.branch_id) and r.member_id = m.id and b.id = r.ballot_id
    and b.closes_at > moment and b.declared_at is null;
end $$;
