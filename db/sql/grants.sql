-- What each role may touch at all; the policies beside the tables say which rows.
revoke all on all tables in schema public from public, app_login, app_sign_in, app_rep, app_secretary, app_organiser,
  app_projection, app_visitor, app_jobs;
revoke all on all functions in schema public from public;
grant execute on function acting_account(), acting_role(), reached_branches(), reached_workplaces(), reached_members(),
  seen_workplaces(), reach_kept(text), look_up_reach(text)
  to app_sign_in, app_rep, app_secretary, app_organiser;

grant execute on function sessions_reaching(uuid, uuid[]) to app_sign_in;
grant execute on function sees_addresses() to app_rep, app_secretary, app_organiser;
grant execute on function published_ballots(), published_employers(), published_workplaces() to app_visitor;
grant execute on function ballot_by_calendar_key(uuid) to app_visitor;
grant execute on function landed(uuid[]) to app_rep, app_secretary, app_organiser;
grant execute on function schema_version(), session_of(text, timestamptz, timestamptz) to app_login;

grant select, insert, update, delete on sessions, sign_in_codes to app_sign_in;
grant select, insert, delete on sign_in_requests to app_sign_in;
grant select on accounts to app_sign_in;
grant select, insert, delete on join_tries to app_sign_in;
grant execute on function places_to_join(text), join_branch(text, text, text, uuid) to app_sign_in;
grant insert on audit to app_sign_in;
grant select, update (counter, last_used_at) on passkeys to app_sign_in;
grant select, insert, delete on spent_challenges to app_sign_in;

grant select on branches, employers, workplaces, members, reaches, ballots, ballot_employers, ballot_questions,
  ballot_units, return_counts, previous_turnouts, roll_entries, roll_events, contact_attempts, pledges, undoings, notes, claims,
  call_scripts, ballot_overrides, declarations, declared_units, declared_answers, result_tellings, publications,
  replacements, replacement_batches
  to app_rep, app_secretary, app_organiser;
grant insert on contact_attempts, pledges, undoings, notes, audit to app_rep, app_secretary, app_organiser;
grant select, insert on overtakings_seen to app_rep, app_secretary, app_organiser;

-- Of a member, those who ring them may put the number right, and nothing else.
grant update (phone, phone_corrected_at, wrong_phone) on members to app_rep, app_secretary;

-- A reason for not voting is added by one function, and read as a tally; never by those who heard it.
grant execute on function count_reason(uuid, uuid, text, text[], date, text)
  to app_rep, app_secretary, app_organiser;
grant select on reason_tallies to app_secretary, app_organiser;

grant insert, update on claims to app_rep, app_secretary, app_organiser;
-- The right to lock a row: nobody can write a generated column, and the policies let no row through.
grant update (lot) on roll_entries to app_rep, app_secretary;

-- A colleague's name is for everyone in the branch; their address and standing are not.
grant select (id, name, role, branch_id, ended_at) on accounts to app_rep;
grant select on accounts to app_secretary, app_organiser;
grant select (id, account_id, device, created_at, last_seen_at, expires_at), delete on sessions
  to app_rep, app_secretary, app_organiser;

grant select (id, account_id, credential_id, transports, label, created_at, last_used_at), insert, delete on passkeys
  to app_rep, app_secretary, app_organiser;
grant insert on spent_challenges to app_rep, app_secretary, app_organiser;

grant insert on accounts to app_secretary, app_organiser;
grant insert, update on reaches to app_secretary, app_organiser;
grant select, insert, update (withdrawn_at, withdrawn_by) on join_codes to app_secretary, app_organiser;
grant select on reach_requests to app_rep, app_secretary, app_organiser;
grant update (settled_at, settled_by, is_given) on reach_requests to app_secretary, app_organiser;
-- A secretary who could change a rep's address could sign in as that rep.
grant update (name, invited_by, invited_at, mail_failed_at, ended_at, ended_by) on accounts to app_secretary;
grant update on accounts to app_organiser;
grant select on audit to app_secretary, app_organiser;
grant execute on function tells_of_person(text), act_about(audit, bytea), act_digest(audit, bytea)
  to app_sign_in, app_rep, app_secretary, app_organiser;
grant execute on function note_seen(text, uuid, uuid, integer) to app_rep, app_secretary, app_organiser;
grant execute on function seal_audit() to app_jobs;

grant insert, update on branches, employers, workplaces, ballots, ballot_employers, ballot_questions, ballot_units,
  call_scripts, members to app_organiser;
grant delete on ballot_employers, ballot_questions, ballot_units, call_scripts to app_organiser;
grant insert on roll_events to app_secretary, app_organiser;
grant insert on return_counts to app_organiser;
grant insert on ballot_overrides, declarations, declared_units, declared_answers, result_tellings, publications
  to app_organiser;
grant update (withdrawn_at, withdrawn_by) on ballot_overrides to app_organiser;
grant update on publications to app_organiser;

-- A new paper is asked for and confirmed by whoever talks to the member; its batch is the organiser's.
grant insert on replacements to app_rep, app_secretary, app_organiser;
grant update (confirmed_at, confirmed_by, arrived_at, arrived_by, withdrawn_at, withdrawn_by) on replacements
  to app_rep, app_secretary, app_organiser;
grant update (batch_id) on replacements to app_organiser;
grant insert on replacement_batches to app_organiser;
grant update (sent_at, sent_by) on replacement_batches to app_organiser;
grant select, insert, update, delete on replacement_addresses to app_secretary, app_organiser;

-- A canvass sheet is printed and typed back in at the desk.
grant select, insert on canvass_sheets to app_secretary, app_organiser;

-- What is kept of a ballot whose people's rows are gone.
grant select on erasures, workplace_summaries to app_secretary, app_organiser;
grant execute on function workplaces_now(uuid), workplaces_of(uuid) to app_secretary, app_organiser;
grant execute on function rows_to_erase(uuid), erase_ballot(uuid, uuid) to app_organiser, app_jobs;

-- What happens by itself on its day does so by these alone.
grant execute on function ballots_not_erased(), close_ballots(timestamptz, timestamptz) to app_jobs;

-- The weekly digest is sent by the jobs, and stopped by whoever gets it, signed in or by the link in it.
grant execute on function digests_due(date), claim_digest(uuid, date) to app_jobs;
grant execute on function turn_digest(uuid, boolean) to app_sign_in, app_secretary, app_organiser;

-- A visitor sees what the union has put up.
grant select on ballots, ballot_employers, ballot_questions, ballot_units, ballot_overrides, declarations, declared_units,
  declared_answers, publications to app_visitor;
grant select (id, name) on employers, workplaces to app_visitor;

grant insert, delete on previous_turnouts to app_organiser;
grant insert (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id),
  update (branch_id, workplace_id, ballot_unit_id) on roll_entries to app_organiser;
grant select, insert, update, delete on imports, import_rows, import_pieces, import_progress to app_organiser;
grant execute on function imports_to_do(), give_up_import(uuid, text) to app_jobs;
grant execute on function refresh_statistics(text), known_as_of(), known_has_changed(text) to app_organiser;

-- The model reads grouped counts and where a workplace belongs; what it says is kept by day.
grant select on member_counts, branch_counts, projections, projected_parts, projected_workplaces, learnt_beliefs, turn_counts,
  branch_weeks to app_secretary, app_organiser;
grant select on ballots, ballot_units, return_counts, previous_turnouts, declarations, declared_units to app_projection;
grant select (id, branch_id, employer_id) on workplaces to app_projection;
grant select, insert, delete on member_counts, branch_counts to app_projection;
grant execute on function counts_as_of(uuid, timestamptz), keep_turns(uuid), keep_branch_weeks(uuid, timestamptz), standing_overrides(uuid)
  to app_projection;
grant select, insert, update, delete on projections, projected_parts, projected_workplaces, learnt_beliefs, turn_counts
  to app_projection;

-- A secretary looks after the members of the branch: who they are, where they work, and their first place on a roll.
grant insert, update (number, workplace_id, first_name, last_name, email, grade, updated_at) on members to app_secretary;
grant insert (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id) on roll_entries to app_secretary;
grant select on member_merges to app_secretary, app_organiser;
grant execute on function find_members(text, text, integer, integer), members_like(uuid), looks_after(uuid), unit_for(uuid, uuid),
  settle_units(uuid, timestamptz), merge_members(uuid, uuid, date, timestamptz), counts_as(uuid),
  unmerge_members(uuid, date, timestamptz) to app_secretary, app_organiser;
-- What an index or a column is made with runs with the rights of whoever writes the row.
grant execute on function folded(text), name_words(text, text), place_words(text), unaccent(regdictionary, text)
  to app_rep, app_secretary, app_organiser;
