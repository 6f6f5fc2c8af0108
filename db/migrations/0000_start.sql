CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"branch_id" uuid,
	"invited_by" uuid,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"export_granted_at" timestamp with time zone,
	"export_granted_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "accounts_role" CHECK ("accounts"."role" in ('rep', 'secretary', 'organiser')),
	CONSTRAINT "accounts_branch_by_role" CHECK (("accounts"."role" = 'organiser') = ("accounts"."branch_id" is null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reaches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid,
	"given_by" uuid,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
ALTER TABLE "reaches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "sign_in_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"network" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" uuid,
	"act" text NOT NULL,
	"branch_id" uuid,
	"ballot_id" uuid,
	"subject_id" uuid,
	"people" integer,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "audit_act" CHECK ("audit"."act" in ('account.invite', 'account.end', 'account.restore', 'account.change_role', 'account.grant_export', 'account.withdraw_export', 'reach.give', 'reach.end', 'session.sign_in', 'session.sign_out', 'session.end', 'passkey.add', 'passkey.remove', 'ballot.create', 'ballot.edit', 'ballot.edit_script', 'roll.stage', 'roll.map', 'roll.merge', 'roll.discard', 'roll.export_refused', 'contact.log', 'contact.log_several', 'contact.undo', 'note.keep', 'queue.claim', 'queue.skip', 'overtaking.dismiss', 'member.correct_phone', 'pledge_list.export'))
);
--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ballot_employers" (
	"ballot_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	CONSTRAINT "ballot_employers_ballot_id_employer_id_pk" PRIMARY KEY("ballot_id","employer_id")
);
--> statement-breakpoint
ALTER TABLE "ballot_employers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ballot_questions" (
	"ballot_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"wording" text NOT NULL,
	CONSTRAINT "ballot_questions_ballot_id_position_pk" PRIMARY KEY("ballot_id","position")
);
--> statement-breakpoint
ALTER TABLE "ballot_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ballot_units" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"employer_id" uuid,
	"workplace_id" uuid,
	CONSTRAINT "ballot_units_of_ballot" UNIQUE("id","ballot_id"),
	CONSTRAINT "ballot_units_employer" UNIQUE("ballot_id","employer_id"),
	CONSTRAINT "ballot_units_workplace" UNIQUE("ballot_id","workplace_id"),
	CONSTRAINT "ballot_units_one_thing" CHECK (num_nonnulls("ballot_units"."employer_id", "ballot_units"."workplace_id") <= 1)
);
--> statement-breakpoint
ALTER TABLE "ballot_units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"aggregation" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"last_safe_posting_on" date NOT NULL,
	"replacements_close_on" date,
	"scrutineer" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ballots_kind" CHECK ("ballots"."kind" in ('statutory', 'indicative')),
	CONSTRAINT "ballots_aggregation" CHECK ("ballots"."aggregation" in ('aggregated', 'by_employer', 'by_workplace')),
	CONSTRAINT "ballots_opens_before_closes" CHECK ("ballots"."opens_at" < "ballots"."closes_at")
);
--> statement-breakpoint
ALTER TABLE "ballots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "call_scripts" (
	"ballot_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"wording" text NOT NULL,
	CONSTRAINT "call_scripts_ballot_id_phase_pk" PRIMARY KEY("ballot_id","phase"),
	CONSTRAINT "call_scripts_phase" CHECK ("call_scripts"."phase" in ('preparing', 'open', 'last_posting', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "call_scripts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "branches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "branches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "employers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workplaces" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"branch_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_unknown" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workplaces_id_branch" UNIQUE("id","branch_id")
);
--> statement-breakpoint
ALTER TABLE "workplaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "claims" (
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "claims_ballot_id_member_id_pk" PRIMARY KEY("ballot_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "claims" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"account_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"channel" text NOT NULL,
	"outcome" text NOT NULL,
	"follow_up_at" timestamp with time zone,
	CONSTRAINT "contact_attempts_channel" CHECK ("contact_attempts"."channel" in ('phone', 'in_person', 'text', 'whatsapp', 'email')),
	CONSTRAINT "contact_attempts_outcome" CHECK ("contact_attempts"."outcome" in ('spoke', 'no_answer', 'left_message', 'call_back', 'wrong_number', 'asked_not_to_be_contacted'))
);
--> statement-breakpoint
ALTER TABLE "contact_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"account_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"wording" text NOT NULL,
	CONSTRAINT "notes_length" CHECK (char_length(wording) <= 200)
);
--> statement-breakpoint
ALTER TABLE "notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "overtakings_seen" (
	"account_id" uuid NOT NULL,
	"pledge_id" uuid NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "overtakings_seen_account_id_pledge_id_pk" PRIMARY KEY("account_id","pledge_id")
);
--> statement-breakpoint
ALTER TABLE "overtakings_seen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pledges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"account_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"pledge" text NOT NULL,
	"evidence" text NOT NULL,
	CONSTRAINT "pledges_pledge" CHECK ("pledges"."pledge" in ('posted', 'will_post', 'not_arrived', 'undecided', 'wont_vote', 'rather_not_say')),
	CONSTRAINT "pledges_evidence" CHECK ("pledges"."evidence" in ('own_link', 'told_rep', 'rep_belief', 'imported'))
);
--> statement-breakpoint
ALTER TABLE "pledges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "undoings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"account_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"entry_id" uuid NOT NULL,
	CONSTRAINT "undoings_entry" UNIQUE("entry_id")
);
--> statement-breakpoint
ALTER TABLE "undoings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"cells" text[] NOT NULL,
	"number" text,
	"first_name" text,
	"last_name" text,
	"phone" text,
	"email" text,
	"grade" text,
	"branch" text,
	"employer" text,
	"workplace" text,
	"refused" text,
	"left_out" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"read_as" text NOT NULL,
	"headings" text[] NOT NULL,
	"mapping" jsonb NOT NULL,
	"branch" text,
	"employer" text,
	"state" text DEFAULT 'staged' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"done" jsonb,
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('staged', 'merged', 'discarded'))
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"phone" text,
	"phone_changed_at" timestamp with time zone,
	"phone_corrected_at" timestamp with time zone,
	"wrong_phone" text,
	"email" text,
	"grade" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_place" UNIQUE("id","branch_id","workplace_id")
);
--> statement-breakpoint
ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "passkeys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "spent_challenges" (
	"challenge" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "spent_challenges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reason_tallies" (
	"ballot_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"week" date NOT NULL,
	"reason" text NOT NULL,
	"members" integer NOT NULL,
	CONSTRAINT "reason_tallies_ballot_id_branch_id_workplace_id_week_reason_pk" PRIMARY KEY("ballot_id","branch_id","workplace_id","week","reason"),
	CONSTRAINT "reason_tallies_reason" CHECK ("reason_tallies"."reason" in ('too_busy', 'away', 'no_difference', 'about_to_leave', 'lost', 'not_arrived', 'other')),
	CONSTRAINT "reason_tallies_week" CHECK (extract(isodow from "reason_tallies"."week") = 1),
	CONSTRAINT "reason_tallies_members" CHECK ("reason_tallies"."members" >= 0)
);
--> statement-breakpoint
ALTER TABLE "reason_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reason_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"counted_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reason_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "return_counts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"ballot_unit_id" uuid NOT NULL,
	"counted_on" date NOT NULL,
	"cast" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "return_counts_cast" CHECK ("return_counts"."cast" >= 0)
);
--> statement-breakpoint
ALTER TABLE "return_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "roll_entries" (
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"ballot_unit_id" uuid NOT NULL,
	"lot" integer GENERATED ALWAYS AS (('x' || left(md5(ballot_id::text || member_id::text), 8))::bit(32)::integer) STORED NOT NULL,
	"left_on" date,
	"left_reason" text,
	"pledge" text,
	"evidence" text,
	"pledged_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"conversations" integer DEFAULT 0 NOT NULL,
	"last_attempt_at" timestamp with time zone,
	"last_channel" text,
	"last_outcome" text,
	"follow_up_at" timestamp with time zone,
	"asked_not_to_be_contacted_at" timestamp with time zone,
	CONSTRAINT "roll_entries_ballot_id_member_id_pk" PRIMARY KEY("ballot_id","member_id"),
	CONSTRAINT "roll_entries_place" UNIQUE("ballot_id","member_id","branch_id","workplace_id"),
	CONSTRAINT "roll_entries_left_reason" CHECK ("roll_entries"."left_reason" in ('loaded', 'new_member', 'moved_in', 'reinstated', 'no_longer_listed', 'left_union', 'left_employer', 'long_leave', 'excluded', 'moved_out')),
	CONSTRAINT "roll_entries_pledge" CHECK ("roll_entries"."pledge" in ('posted', 'will_post', 'not_arrived', 'undecided', 'wont_vote', 'rather_not_say')),
	CONSTRAINT "roll_entries_evidence" CHECK ("roll_entries"."evidence" in ('own_link', 'told_rep', 'rep_belief', 'imported')),
	CONSTRAINT "roll_entries_last_channel" CHECK ("roll_entries"."last_channel" in ('phone', 'in_person', 'text', 'whatsapp', 'email')),
	CONSTRAINT "roll_entries_last_outcome" CHECK ("roll_entries"."last_outcome" in ('spoke', 'no_answer', 'left_message', 'call_back', 'wrong_number', 'asked_not_to_be_contacted'))
);
--> statement-breakpoint
ALTER TABLE "roll_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "roll_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"happened_on" date NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "roll_events_kind" CHECK ("roll_events"."kind" in ('joined', 'left')),
	CONSTRAINT "roll_events_reason" CHECK ("roll_events"."reason" in ('loaded', 'new_member', 'moved_in', 'reinstated', 'no_longer_listed', 'left_union', 'left_employer', 'long_leave', 'excluded', 'moved_out'))
);
--> statement-breakpoint
ALTER TABLE "roll_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaches" ADD CONSTRAINT "reaches_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaches" ADD CONSTRAINT "reaches_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaches" ADD CONSTRAINT "reaches_workplace_id_branch_id_workplaces_id_branch_id_fk" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_employers" ADD CONSTRAINT "ballot_employers_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_employers" ADD CONSTRAINT "ballot_employers_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_questions" ADD CONSTRAINT "ballot_questions_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_units" ADD CONSTRAINT "ballot_units_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_units" ADD CONSTRAINT "ballot_units_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_units" ADD CONSTRAINT "ballot_units_workplace_id_workplaces_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_scripts" ADD CONSTRAINT "call_scripts_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_roll_entry" FOREIGN KEY ("ballot_id","member_id","branch_id","workplace_id") REFERENCES "public"."roll_entries"("ballot_id","member_id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "contact_attempts" ADD CONSTRAINT "contact_attempts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempts" ADD CONSTRAINT "contact_attempts_roll_entry" FOREIGN KEY ("ballot_id","member_id","branch_id","workplace_id") REFERENCES "public"."roll_entries"("ballot_id","member_id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "pledges_roll_entry" FOREIGN KEY ("ballot_id","member_id","branch_id","workplace_id") REFERENCES "public"."roll_entries"("ballot_id","member_id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "overtakings_seen" ADD CONSTRAINT "overtakings_seen_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overtakings_seen" ADD CONSTRAINT "overtakings_seen_pledge_id_pledges_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."pledges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_roll_entry" FOREIGN KEY ("ballot_id","member_id","branch_id","workplace_id") REFERENCES "public"."roll_entries"("ballot_id","member_id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "undoings" ADD CONSTRAINT "undoings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undoings" ADD CONSTRAINT "pledges_roll_entry" FOREIGN KEY ("ballot_id","member_id","branch_id","workplace_id") REFERENCES "public"."roll_entries"("ballot_id","member_id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_workplace_id_branch_id_workplaces_id_branch_id_fk" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason_tallies" ADD CONSTRAINT "reason_tallies_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason_tallies" ADD CONSTRAINT "reason_tallies_workplace_id_branch_id_workplaces_id_branch_id_fk" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "return_counts" ADD CONSTRAINT "return_counts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_counts" ADD CONSTRAINT "return_counts_ballot_unit_id_ballot_id_ballot_units_id_ballot_id_fk" FOREIGN KEY ("ballot_unit_id","ballot_id") REFERENCES "public"."ballot_units"("id","ballot_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_member" FOREIGN KEY ("member_id","branch_id","workplace_id") REFERENCES "public"."members"("id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_unit" FOREIGN KEY ("ballot_unit_id","ballot_id") REFERENCES "public"."ballot_units"("id","ballot_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_events" ADD CONSTRAINT "roll_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_events" ADD CONSTRAINT "roll_events_roll_entry" FOREIGN KEY ("ballot_id","member_id","branch_id","workplace_id") REFERENCES "public"."roll_entries"("ballot_id","member_id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "accounts_branch" ON "accounts" USING btree ("branch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reaches_workplace" ON "reaches" USING btree ("account_id","workplace_id") WHERE "reaches"."ended_at" is null and "reaches"."workplace_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "reaches_branch" ON "reaches" USING btree ("account_id","branch_id") WHERE "reaches"."ended_at" is null and "reaches"."workplace_id" is null;--> statement-breakpoint
CREATE INDEX "reaches_by_workplace" ON "reaches" USING btree ("workplace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_email" ON "sign_in_codes" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_requests_email" ON "sign_in_requests" USING btree ("email","at");--> statement-breakpoint
CREATE INDEX "sign_in_requests_network" ON "sign_in_requests" USING btree ("network","at");--> statement-breakpoint
CREATE INDEX "audit_branch" ON "audit" USING btree ("branch_id","at");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_units_aggregated" ON "ballot_units" USING btree ("ballot_id") WHERE "ballot_units"."employer_id" is null and "ballot_units"."workplace_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_name" ON "ballots" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "branches_name" ON "branches" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "employers_name" ON "employers" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "workplaces_name" ON "workplaces" USING btree ("branch_id","employer_id",lower("name"));--> statement-breakpoint
CREATE INDEX "workplaces_employer" ON "workplaces" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "claims_account" ON "claims" USING btree ("account_id","expires_at");--> statement-breakpoint
CREATE INDEX "contact_attempts_member" ON "contact_attempts" USING btree ("member_id","ballot_id","made_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "contact_attempts_branch" ON "contact_attempts" USING btree ("branch_id","ballot_id","recorded_at");--> statement-breakpoint
CREATE INDEX "notes_member" ON "notes" USING btree ("member_id","ballot_id","made_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "pledges_member" ON "pledges" USING btree ("member_id","ballot_id","made_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "pledges_branch" ON "pledges" USING btree ("branch_id","ballot_id","recorded_at");--> statement-breakpoint
CREATE INDEX "pledges_account" ON "pledges" USING btree ("account_id","made_at");--> statement-breakpoint
CREATE INDEX "imports_ballot" ON "imports" USING btree ("ballot_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "members_number" ON "members" USING btree (lower("number"));--> statement-breakpoint
CREATE INDEX "members_workplace" ON "members" USING btree ("workplace_id");--> statement-breakpoint
CREATE INDEX "members_branch" ON "members" USING btree ("branch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_account" ON "passkeys" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "spent_challenges_expires" ON "spent_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "return_counts_unit" ON "return_counts" USING btree ("ballot_id","ballot_unit_id","counted_on");--> statement-breakpoint
CREATE INDEX "roll_entries_workplace" ON "roll_entries" USING btree ("workplace_id","ballot_id");--> statement-breakpoint
CREATE INDEX "roll_entries_branch" ON "roll_entries" USING btree ("branch_id","ballot_id");--> statement-breakpoint
CREATE INDEX "roll_entries_member" ON "roll_entries" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "roll_events_member" ON "roll_events" USING btree ("member_id","ballot_id","happened_on");--> statement-breakpoint
CREATE POLICY "rep_select" ON "accounts" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("accounts"."id" = (select acting_account()) or "accounts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "accounts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("accounts"."id" = (select acting_account()) or "accounts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "accounts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "accounts" AS PERMISSIVE FOR SELECT TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "accounts" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("accounts"."role" = 'rep' and "accounts"."export_granted_at" is null and "accounts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_update" ON "accounts" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("accounts"."role" = 'rep' and "accounts"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK ("accounts"."role" = 'rep' and "accounts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "accounts" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "accounts" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "reaches" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("reaches"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "reaches" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("reaches"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "reaches" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "reaches" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("reaches"."workplace_id" is not null and "reaches"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_update" ON "reaches" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("reaches"."workplace_id" is not null and "reaches"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK ("reaches"."workplace_id" is not null and "reaches"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "reaches" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "reaches" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "sessions" AS PERMISSIVE FOR SELECT TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_insert" ON "sessions" AS PERMISSIVE FOR INSERT TO "app_sign_in" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_update" ON "sessions" AS PERMISSIVE FOR UPDATE TO "app_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_delete" ON "sessions" AS PERMISSIVE FOR DELETE TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "rep_select" ON "sessions" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("sessions"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "rep_delete" ON "sessions" AS PERMISSIVE FOR DELETE TO "app_rep" USING ("sessions"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "sessions" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("sessions"."account_id" = (select acting_account()) or exists (select from accounts where accounts.id = sessions.account_id and "accounts"."branch_id" = any((select reached_branches())::uuid[])));--> statement-breakpoint
CREATE POLICY "secretary_delete" ON "sessions" AS PERMISSIVE FOR DELETE TO "app_secretary" USING ("sessions"."account_id" = (select acting_account()) or exists (select from accounts where accounts.id = sessions.account_id and "accounts"."branch_id" = any((select reached_branches())::uuid[])));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "sessions" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "sessions" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "sign_in_codes" AS PERMISSIVE FOR SELECT TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_insert" ON "sign_in_codes" AS PERMISSIVE FOR INSERT TO "app_sign_in" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_update" ON "sign_in_codes" AS PERMISSIVE FOR UPDATE TO "app_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_delete" ON "sign_in_codes" AS PERMISSIVE FOR DELETE TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "sign_in_requests" AS PERMISSIVE FOR SELECT TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_insert" ON "sign_in_requests" AS PERMISSIVE FOR INSERT TO "app_sign_in" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_delete" ON "sign_in_requests" AS PERMISSIVE FOR DELETE TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "audit" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("audit"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "audit" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "audit" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("audit"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "audit" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("audit"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "audit" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("audit"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "sign_in_insert" ON "audit" AS PERMISSIVE FOR INSERT TO "app_sign_in" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rep_select" ON "ballot_employers" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "ballot_employers" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "ballot_employers" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "ballot_employers" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "ballot_employers" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "ballot_employers" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "ballot_questions" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "ballot_questions" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "ballot_questions" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "ballot_questions" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "ballot_questions" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "ballot_questions" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "ballot_units" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "ballot_units" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "ballot_units" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "ballot_units" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "ballot_units" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "ballot_units" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "ballots" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "ballots" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "ballots" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "ballots" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "ballots" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "call_scripts" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "call_scripts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "call_scripts" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "call_scripts" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "call_scripts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "call_scripts" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "branches" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("branches"."id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "branches" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("branches"."id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "branches" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "branches" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "branches" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "employers" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "employers" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "employers" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "employers" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "employers" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "workplaces" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("workplaces"."id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "workplaces" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("workplaces"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "workplaces" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "workplaces" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "workplaces" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "claims" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("claims"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "claims" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("claims"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "claims" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "claims" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("claims"."account_id" = (select acting_account()) and "claims"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "rep_update" ON "claims" AS PERMISSIVE FOR UPDATE TO "app_rep" USING ("claims"."workplace_id" = any((select reached_workplaces())::uuid[]) and ("claims"."account_id" = (select acting_account()) or "claims"."expires_at" <= now())) WITH CHECK ("claims"."account_id" = (select acting_account()) and "claims"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "claims" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("claims"."account_id" = (select acting_account()) and "claims"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_update" ON "claims" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("claims"."branch_id" = any((select reached_branches())::uuid[]) and ("claims"."account_id" = (select acting_account()) or "claims"."expires_at" <= now())) WITH CHECK ("claims"."account_id" = (select acting_account()) and "claims"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "claims" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("claims"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "claims" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser') and ("claims"."account_id" = (select acting_account()) or "claims"."expires_at" <= now())) WITH CHECK ("claims"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "contact_attempts" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("contact_attempts"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "contact_attempts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("contact_attempts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "contact_attempts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "contact_attempts" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("contact_attempts"."account_id" = (select acting_account()) and "contact_attempts"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "contact_attempts" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("contact_attempts"."account_id" = (select acting_account()) and "contact_attempts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "contact_attempts" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("contact_attempts"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "notes" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("notes"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "notes" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("notes"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "notes" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "notes" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("notes"."account_id" = (select acting_account()) and "notes"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "notes" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("notes"."account_id" = (select acting_account()) and "notes"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "notes" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("notes"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "overtakings_seen" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("overtakings_seen"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "overtakings_seen" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("overtakings_seen"."account_id" = (select acting_account()) and exists (select from pledges where pledges.id = "overtakings_seen"."pledge_id"));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "overtakings_seen" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("overtakings_seen"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "overtakings_seen" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("overtakings_seen"."account_id" = (select acting_account()) and exists (select from pledges where pledges.id = "overtakings_seen"."pledge_id"));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "overtakings_seen" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ("overtakings_seen"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "overtakings_seen" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("overtakings_seen"."account_id" = (select acting_account()) and exists (select from pledges where pledges.id = "overtakings_seen"."pledge_id"));--> statement-breakpoint
CREATE POLICY "rep_select" ON "pledges" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("pledges"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "pledges" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("pledges"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "pledges" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "pledges" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("pledges"."account_id" = (select acting_account()) and "pledges"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "pledges" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("pledges"."account_id" = (select acting_account()) and "pledges"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "pledges" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("pledges"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "undoings" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("undoings"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "undoings" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("undoings"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "undoings" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "undoings" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("undoings"."account_id" = (select acting_account()) and "undoings"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "undoings" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("undoings"."account_id" = (select acting_account()) and "undoings"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "undoings" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("undoings"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "import_rows" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "import_rows" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "import_rows" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "import_rows" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "imports" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "imports" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "imports" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "imports" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "members" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("members"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "members" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("members"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "members" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "members" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "members" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_update" ON "members" AS PERMISSIVE FOR UPDATE TO "app_rep" USING ("members"."workplace_id" = any((select reached_workplaces())::uuid[])) WITH CHECK ("members"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_update" ON "members" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("members"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK ("members"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "passkeys" AS PERMISSIVE FOR SELECT TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_update" ON "passkeys" AS PERMISSIVE FOR UPDATE TO "app_sign_in" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rep_select" ON "passkeys" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "passkeys" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "rep_delete" ON "passkeys" AS PERMISSIVE FOR DELETE TO "app_rep" USING ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "passkeys" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "passkeys" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "secretary_delete" ON "passkeys" AS PERMISSIVE FOR DELETE TO "app_secretary" USING ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "passkeys" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "passkeys" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "organiser_delete" ON "passkeys" AS PERMISSIVE FOR DELETE TO "app_organiser" USING ("passkeys"."account_id" = (select acting_account()));--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "spent_challenges" AS PERMISSIVE FOR SELECT TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_insert" ON "spent_challenges" AS PERMISSIVE FOR INSERT TO "app_sign_in" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_delete" ON "spent_challenges" AS PERMISSIVE FOR DELETE TO "app_sign_in" USING (true);--> statement-breakpoint
CREATE POLICY "rep_insert" ON "spent_challenges" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ((select acting_account()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "spent_challenges" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ((select acting_account()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "spent_challenges" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_account()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "reason_tallies" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("reason_tallies"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "reason_tallies" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "return_counts" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "return_counts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "return_counts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "return_counts" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("return_counts"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "roll_entries" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("roll_entries"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "roll_entries" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("roll_entries"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "roll_entries" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "roll_entries" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "roll_entries" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_update" ON "roll_entries" AS PERMISSIVE FOR UPDATE TO "app_rep" USING ("roll_entries"."workplace_id" = any((select reached_workplaces())::uuid[])) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "secretary_update" ON "roll_entries" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("roll_entries"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "rep_select" ON "roll_events" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("roll_events"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "roll_events" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("roll_events"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "roll_events" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "roll_events" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("roll_events"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));