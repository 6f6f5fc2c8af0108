-- Finding members by what somebody remembers of them. Both extensions are trusted: the database's owner may create them.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- A name as it is compared: no accents, capitals or apostrophes, and a hyphen is a space.
create or replace function folded(name text) returns text
language plpgsql immutable strict parallel safe as $$
begin
  return translate(lower(case when octet_length(name) = length(name) then name
    else public.unaccent('public.unaccent', name) end), '-''’‘`´.,', ' ');
end $$;

-- A load of the whole roll calls this for each member: it folds both names at once, and by itself.
create or replace function name_words(first_name text, last_name text) returns text[]
language plpgsql immutable strict parallel safe as $$
declare name text := first_name || ' ' || last_name;
begin
  return string_to_array(translate(lower(case when octet_length(name) = length(name) then name
    else public.unaccent('public.unaccent', name) end), '-''’‘`´.,', ' '), ' ');
end $$;

create or replace function place_words(name text) returns text[]
language plpgsql immutable strict parallel safe as $$
begin
  return string_to_array(public.folded(name), ' ');
end $$;

-- Whole words, a few to a member: an index of their parts would cost a load of the whole roll far more. What is misspelt is
-- looked up among the words there are, which are fewer.
create index if not exists members_words on members using gin (name_words(first_name, last_name));
create index if not exists members_phone_end on members (reverse(phone) text_pattern_ops);
create index if not exists members_email on members (lower(email) text_pattern_ops);
create index if not exists workplaces_words on workplaces using gin (place_words(name));
create index if not exists known_words_begin on known_words (word text_pattern_ops);
create index if not exists known_words_like on known_words using gin (word gin_trgm_ops);

create or replace function keep_words(names text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into known_words select distinct word from unnest(names) as name, unnest(string_to_array(folded(name), ' ')) as word
  where word <> '' order by word on conflict do nothing
$$;

create or replace function keep_known_words() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'workplaces' then
    perform keep_words(array(select distinct name from added));
  elsif tg_op = 'INSERT' then
    perform keep_words(array(select first_name from added union select last_name from added));
  else
    perform keep_words(array(select distinct name
      from added join was using (id), unnest(array[added.first_name, added.last_name]) as name
      where (added.first_name, added.last_name) is distinct from (was.first_name, was.last_name)));
  end if;
  return null;
end $$;

create or replace trigger keep_known_words after insert on members
  referencing new table as added for each statement execute function keep_known_words();
create or replace trigger keep_known_words_changed after update on members
  referencing old table as was new table as added for each statement execute function keep_known_words();
create or replace trigger keep_known_words after insert on workplaces
  referencing new table as added for each statement execute function keep_known_words();
create or replace trigger keep_known_words_changed after update on workplaces
  referencing new table as added for each statement execute function keep_known_words();

-- Those who were there before their words were kept.
do $$
begin
  if not exists (select from known_words) then
    perform keep_words(array(select first_name from members union select last_name from members union select name from workplaces));
  end if;
end $$;

-- A short word as it may have been meant, as patterns: two letters swapped, one too many, one wrong, one missing.
create or replace function slips_of(typed text) returns text[]
language sql immutable strict parallel safe as $$
  select array_agg(slip) from generate_series(2, length(typed) + 1) as n, unnest(array[
    overlay(typed placing substr(typed, n + 1, 1) || substr(typed, n, 1) from n for 2),
    overlay(typed placing '' from n for 1),
    overlay(typed placing '_' from n for 1),
    overlay(typed placing '_' from n for 0)]) as slip
$$;

-- Which known words one that was typed may stand for: itself; in the second round those it begins; in the third those like it.
create or replace function words_meant(typed text, round integer) returns text[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select typed
    union (select word from known_words where round > 1 and word ~>=~ typed and word ~<~ (typed || chr(1114111))
      order by length(word), word limit 300)
    union (select word from known_words where round > 2 and length(typed) > 2 and word % typed
      order by similarity(word, typed) desc, word limit 40)
    -- Short words have too few parts to be alike in: Sain, Siaan and Sin for Sian. The first letter is taken to be right.
    union (select word from known_words where round > 2 and typed ~ '^[a-z]{3,6}$'
      and word ~>=~ left(typed, 1) and word ~<~ (left(typed, 1) || chr(1114111))
      and length(word) between length(typed) - 1 and length(typed) + 1 and word like any (slips_of(typed))
      order by length(word), word limit 40));
end $$;

-- Whom the actor reaches that answers to what was typed, the likeliest first: whoever has that number, phone or email, and
-- then all whose name or workplace has each of the words. `most` and one more, so that it is known whether there are more.
-- With the owner's eyes, because no index of words is used behind a policy; whoever calls it reads the members behind theirs.
create or replace function find_members(typed text, phone_digits text, skip integer, most integer)
returns table (id uuid, place bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  role_name constant text := acting_role();
  reached constant uuid[] := reached_branches();
  within text := case role_name when 'organiser' then 'true' when 'secretary' then 'm.branch_id = any($1)' else 'false' end;
  words text[] := (string_to_array(trim(regexp_replace(folded(typed), '\s+', ' ', 'g')), ' '))[1:6];
  standing constant text := 'not exists (select from member_merges g where g.merged_id = m.id and g.undone_at is null)';
  found uuid[];
  next uuid[];
  meant text[];
  places uuid[];
  known text;
  score text;
begin
  if cardinality(words) is null then words := '{}'; end if;
  execute format('select array(select m.id from members m where %s and (lower(m.number) = $2
      or ($3 <> '''' and reverse(m.phone) ~>=~ $3 and reverse(m.phone) ~<~ ($3 || '':''))
      or (position(''@'' in $2) > 1 and lower(m.email) ~>=~ $2 and lower(m.email) ~<~ ($2 || chr(1114111))))
    order by lower(m.number) = $2 desc, m.last_name, m.first_name, m.number limit 300)', within)
    into found using reached, lower(trim(typed)), reverse(phone_digits);
  for round in 1..3 loop
    exit when cardinality(found) > skip + most or cardinality(words) = 0 or phone_digits <> '' or position('@' in typed) > 0;
    known := 'true';
    -- Of two with the word, the one whose name is no longer than usual first: Morgan, and then Ashdown-Morgan.
    score := '-0.1 * greatest(cardinality(words) - 2, 0)';
    for at in 1..cardinality(words) loop
      meant := words_meant(words[at], round);
      places := array(select w.id from workplaces w where place_words(w.name) && meant
        and (role_name = 'organiser' or w.branch_id = any(reached)) limit 2000);
      known := known || format(' and (name_words(m.first_name, m.last_name) && %L::text[]%s)', meant,
        case when cardinality(places) > 0 then format(' or m.workplace_id = any(%L::uuid[])', places) else '' end);
      score := score || format(' + coalesce((select max(similarity(%L, word)) from unnest(words) as word
        where word = any(%L::text[])), 0)', words[at], meant);
    end loop;
    execute format('with likely as materialized (
        select m.id, m.last_name, m.first_name, m.number, name_words(m.first_name, m.last_name) as words
        from members m where %s and %s and %s and m.id <> all($2) limit 3000
      ) select array(select id from likely order by round((%s)::numeric, 2) desc, last_name, first_name, number, id)',
      within, standing, known, score)
      into next using reached, found;
    found := found || next;
  end loop;
  return query select f.id, f.place from unnest(found[skip + 1 : skip + most + 1]) with ordinality as f (id, place);
end $$;

-- The members in reach who may be the same person as one: see `likenesses` in lib/readiness/terms.ts.
create or replace function members_like(of_member uuid) returns table (id uuid, likeness text)
language sql stable security definer set search_path = public, pg_temp as $$
  with own as (select * from members m where m.id = of_member and looks_after(m.branch_id)), alike as (
    select m.id, 'email' as likeness, 1 as nth from own join members m on lower(m.email) = lower(own.email)
    where own.email <> ''
    union all
    select m.id, 'phone', 2 from own join members m on reverse(m.phone) = reverse(own.phone)
      and folded(m.first_name) = folded(own.first_name)
    union all
    select m.id, 'name', 3 from own join members m on m.workplace_id = own.workplace_id
      and name_words(m.first_name, m.last_name) = name_words(own.first_name, own.last_name)
  )
  select distinct on (a.id) a.id, a.likeness from alike a join members m on m.id = a.id
  where a.id <> of_member and looks_after(m.branch_id)
    and not exists (select from member_merges g where g.merged_id = a.id and g.undone_at is null)
  order by a.id, a.nth limit 20
$$;
