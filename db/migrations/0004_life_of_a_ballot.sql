CREATE TABLE "erasures" (
	"ballot_id" uuid PRIMARY KEY NOT NULL,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" uuid,
	"rows" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erasures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workplace_summaries" (
	"ballot_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"entitled" integer NOT NULL,
	"spoken_to" integer NOT NULL,
	"posted" integer NOT NULL,
	"will_post" integer NOT NULL,
	"not_arrived" integer NOT NULL,
	"undecided" integer NOT NULL,
	"not_asked" integer NOT NULL,
	"left_alone" integer NOT NULL,
	"unsaid" integer NOT NULL,
	"attempts" integer NOT NULL,
	"first_attempt_on" date,
	"last_attempt_on" date,
	"replacements_asked" integer NOT NULL,
	"replacements_arrived" integer NOT NULL,
	CONSTRAINT "workplace_summaries_ballot_id_workplace_id_pk" PRIMARY KEY("ballot_id","workplace_id")
);
--> statement-breakpoint
ALTER TABLE "workplace_summaries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "declarations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"correction" text,
	"account_id" uuid NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "declarations_of_ballot" UNIQUE("id","ballot_id")
);
--> statement-breakpoint
ALTER TABLE "declarations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "declared_answers" (
	"declaration_id" uuid NOT NULL,
	"ballot_id" uuid NOT NULL,
	"ballot_unit_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"question" text NOT NULL,
	"yes" integer NOT NULL,
	"no" integer NOT NULL,
	"spoiled" integer NOT NULL,
	CONSTRAINT "declared_answers_declaration_id_ballot_unit_id_position_pk" PRIMARY KEY("declaration_id","ballot_unit_id","position"),
	CONSTRAINT "declared_answers_papers" CHECK (least("declared_answers"."yes", "declared_answers"."no", "declared_answers"."spoiled") >= 0)
);
--> statement-breakpoint
ALTER TABLE "declared_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "declared_units" (
	"declaration_id" uuid NOT NULL,
	"ballot_id" uuid NOT NULL,
	"ballot_unit_id" uuid NOT NULL,
	"entitled" integer,
	"cast" integer NOT NULL,
	CONSTRAINT "declared_units_declaration_id_ballot_unit_id_pk" PRIMARY KEY("declaration_id","ballot_unit_id"),
	CONSTRAINT "declared_units_cast" CHECK ("declared_units"."cast" between 0 and coalesce("declared_units"."entitled", "declared_units"."cast"))
);
--> statement-breakpoint
ALTER TABLE "declared_units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "publications" (
	"ballot_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "publications_slug" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "publications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_tellings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"employer_id" uuid,
	"told_on" date NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "result_tellings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ballot_overrides" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"value" jsonb,
	"instrument" text NOT NULL,
	"instrument_on" date NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "ballot_overrides_rule" CHECK ("ballot_overrides"."rule" in ('turnout_line', 'support_line', 'spoiled_papers', 'entitled_in_result', 'voting_methods', 'ballot_notice_days', 'sample_paper_days', 'action_notice_days', 'action_notice_days_by_agreement', 'mandate', 'mandate_by_agreement', 'report_weeks', 'scrutineer_above'))
);
--> statement-breakpoint
ALTER TABLE "ballot_overrides" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "replacement_addresses" (
	"replacement_id" uuid PRIMARY KEY NOT NULL,
	"branch_id" uuid NOT NULL,
	"address" text NOT NULL,
	"account_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "replacement_addresses_length" CHECK (char_length("replacement_addresses"."address") between 10 and 300)
);
--> statement-breakpoint
ALTER TABLE "replacement_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "replacement_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"members" integer NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"sent_by" uuid
);
--> statement-breakpoint
ALTER TABLE "replacement_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "replacements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"account_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" uuid,
	"batch_id" uuid,
	"arrived_at" timestamp with time zone,
	"arrived_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "replacements_in_order" CHECK (("replacements"."batch_id" is null or "replacements"."confirmed_at" is not null) and num_nonnulls("replacements"."arrived_at", "replacements"."withdrawn_at") <= 1)
);
--> statement-breakpoint
ALTER TABLE "replacements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit" DROP CONSTRAINT "audit_act";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "addresses_granted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "addresses_granted_by" uuid;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "jurisdiction" text DEFAULT 'great_britain' NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "method" text DEFAULT 'post' NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "nations" text[] DEFAULT '{england_and_wales}' NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "is_in_important_services" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "ballot_notice_on" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "sample_paper_on" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "replacements_open_on" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "joiners_until" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "result_on" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "action_notice_on" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "first_action_on" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "held_mandate_ends_on" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "erase_on" date;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "erase_reason" text;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "declared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "calendar_key" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "notice_address" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "has_usable_address" boolean;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplace_summaries" ADD CONSTRAINT "workplace_summaries_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplace_summaries" ADD CONSTRAINT "workplace_summaries_workplace" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "declarations" ADD CONSTRAINT "declarations_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declarations" ADD CONSTRAINT "declarations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_answers" ADD CONSTRAINT "declared_answers_unit" FOREIGN KEY ("declaration_id","ballot_unit_id") REFERENCES "public"."declared_units"("declaration_id","ballot_unit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_units" ADD CONSTRAINT "declared_units_declaration" FOREIGN KEY ("declaration_id","ballot_id") REFERENCES "public"."declarations"("id","ballot_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_units" ADD CONSTRAINT "declared_units_unit" FOREIGN KEY ("ballot_unit_id","ballot_id") REFERENCES "public"."ballot_units"("id","ballot_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_tellings" ADD CONSTRAINT "result_tellings_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_tellings" ADD CONSTRAINT "result_tellings_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_tellings" ADD CONSTRAINT "result_tellings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_overrides" ADD CONSTRAINT "ballot_overrides_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_overrides" ADD CONSTRAINT "ballot_overrides_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_overrides" ADD CONSTRAINT "ballot_overrides_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement_addresses" ADD CONSTRAINT "replacement_addresses_replacement_id_replacements_id_fk" FOREIGN KEY ("replacement_id") REFERENCES "public"."replacements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement_addresses" ADD CONSTRAINT "replacement_addresses_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement_batches" ADD CONSTRAINT "replacement_batches_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement_batches" ADD CONSTRAINT "replacement_batches_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement_batches" ADD CONSTRAINT "replacement_batches_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacements" ADD CONSTRAINT "replacements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacements" ADD CONSTRAINT "replacements_confirmed_by_accounts_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacements" ADD CONSTRAINT "replacements_batch_id_replacement_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."replacement_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacements" ADD CONSTRAINT "replacements_arrived_by_accounts_id_fk" FOREIGN KEY ("arrived_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacements" ADD CONSTRAINT "replacements_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacements" ADD CONSTRAINT "replacements_roll_entry" FOREIGN KEY ("ballot_id","member_id","branch_id","workplace_id") REFERENCES "public"."roll_entries"("ballot_id","member_id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "workplace_summaries_branch" ON "workplace_summaries" USING btree ("branch_id","ballot_id");--> statement-breakpoint
CREATE INDEX "declarations_ballot" ON "declarations" USING btree ("ballot_id","declared_at");--> statement-breakpoint
CREATE INDEX "result_tellings_ballot" ON "result_tellings" USING btree ("ballot_id");--> statement-breakpoint
CREATE INDEX "ballot_overrides_ballot" ON "ballot_overrides" USING btree ("ballot_id","recorded_at");--> statement-breakpoint
CREATE INDEX "replacement_batches_ballot" ON "replacement_batches" USING btree ("ballot_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "replacements_under_way" ON "replacements" USING btree ("ballot_id","member_id") WHERE "replacements"."arrived_at" is null and "replacements"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "replacements_branch" ON "replacements" USING btree ("branch_id","ballot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_calendar" ON "ballots" USING btree ("calendar_key");--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_act" CHECK ("audit"."act" in ('account.invite', 'account.end', 'account.restore', 'account.change_role', 'account.grant_export', 'account.withdraw_export', 'reach.give', 'reach.end', 'session.sign_in', 'session.sign_out', 'session.end', 'passkey.add', 'passkey.remove', 'ballot.create', 'ballot.edit', 'ballot.edit_script', 'return.count', 'previous.load', 'previous.remove', 'roll.stage', 'roll.map', 'roll.merge', 'roll.discard', 'roll.export_refused', 'contact.log', 'contact.log_several', 'contact.undo', 'note.keep', 'queue.claim', 'queue.skip', 'overtaking.dismiss', 'member.correct_phone', 'pledge_list.export', 'account.grant_addresses', 'account.withdraw_addresses', 'ballot.override', 'ballot.withdraw_override', 'roll.move', 'readiness.export', 'employer.edit', 'replacement.ask', 'replacement.confirm', 'replacement.batch', 'replacement.export', 'replacement.send', 'replacement.arrive', 'replacement.withdraw', 'result.declare', 'result.tell', 'result.publish', 'result.withdraw', 'ballot.move_erasure', 'ballot.erase', 'report.export'));--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_jurisdiction" CHECK ("ballots"."jurisdiction" in ('great_britain', 'devolved_wales', 'northern_ireland'));--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_method" CHECK ("ballots"."method" in ('post', 'electronic', 'workplace'));--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_erase_reason" CHECK (("ballots"."erase_on" is null) = ("ballots"."erase_reason" is null));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "ballot_questions" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("ballot_questions"."ballot_id" = any((select published_ballots())::uuid[]));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "ballot_units" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("ballot_units"."ballot_id" = any((select published_ballots())::uuid[]));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "ballots" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("ballots"."id" = any((select published_ballots())::uuid[]));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "employers" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("employers"."id" = any((select published_employers())::uuid[]));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "workplaces" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("workplaces"."id" = any((select published_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "roll_events" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("roll_events"."account_id" = (select acting_account()) and "roll_events"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "erasures" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "erasures" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "workplace_summaries" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("workplace_summaries"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "workplace_summaries" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "declarations" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "declarations" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "declarations" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "declarations" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("declarations"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "declarations" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("declarations"."ballot_id" = any((select published_ballots())::uuid[]));--> statement-breakpoint
CREATE POLICY "rep_select" ON "declared_answers" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "declared_answers" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "declared_answers" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "declared_answers" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "declared_answers" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("declared_answers"."ballot_id" = any((select published_ballots())::uuid[]));--> statement-breakpoint
CREATE POLICY "rep_select" ON "declared_units" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "declared_units" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "declared_units" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "declared_units" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "declared_units" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("declared_units"."ballot_id" = any((select published_ballots())::uuid[]));--> statement-breakpoint
CREATE POLICY "rep_select" ON "publications" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "publications" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "publications" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "publications" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "publications" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "publications" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("publications"."ballot_id" = any((select published_ballots())::uuid[]));--> statement-breakpoint
CREATE POLICY "rep_select" ON "result_tellings" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "result_tellings" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "result_tellings" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "result_tellings" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("result_tellings"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "ballot_overrides" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "ballot_overrides" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "ballot_overrides" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "ballot_overrides" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "ballot_overrides" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "visitor_select" ON "ballot_overrides" AS PERMISSIVE FOR SELECT TO "app_visitor" USING ("ballot_overrides"."ballot_id" = any((select published_ballots())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "replacement_addresses" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select sees_addresses()) and "replacement_addresses"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "replacement_addresses" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("replacement_addresses"."account_id" = (select acting_account()) and (select sees_addresses()) and "replacement_addresses"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_update" ON "replacement_addresses" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("replacement_addresses"."account_id" = (select acting_account()) and (select sees_addresses()) and "replacement_addresses"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK ("replacement_addresses"."account_id" = (select acting_account()) and (select sees_addresses()) and "replacement_addresses"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "replacement_addresses" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select sees_addresses()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "replacement_addresses" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("replacement_addresses"."account_id" = (select acting_account()) and (select sees_addresses()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "replacement_addresses" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ("replacement_addresses"."account_id" = (select acting_account()) and (select sees_addresses()) and (select acting_role() = 'organiser')) WITH CHECK ("replacement_addresses"."account_id" = (select acting_account()) and (select sees_addresses()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "replacement_batches" AS PERMISSIVE FOR SELECT TO "app_rep" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "replacement_batches" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "replacement_batches" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "replacement_batches" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "replacement_batches" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_select" ON "replacements" AS PERMISSIVE FOR SELECT TO "app_rep" USING ("replacements"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "replacements" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("replacements"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "replacements" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_insert" ON "replacements" AS PERMISSIVE FOR INSERT TO "app_rep" WITH CHECK ("replacements"."account_id" = (select acting_account()) and "replacements"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "replacements" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("replacements"."account_id" = (select acting_account()) and "replacements"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_insert" ON "replacements" AS PERMISSIVE FOR INSERT TO "app_organiser" WITH CHECK ("replacements"."account_id" = (select acting_account()) and (select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "rep_update" ON "replacements" AS PERMISSIVE FOR UPDATE TO "app_rep" USING ("replacements"."workplace_id" = any((select reached_workplaces())::uuid[])) WITH CHECK ("replacements"."workplace_id" = any((select reached_workplaces())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_update" ON "replacements" AS PERMISSIVE FOR UPDATE TO "app_secretary" USING ("replacements"."branch_id" = any((select reached_branches())::uuid[])) WITH CHECK ("replacements"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_update" ON "replacements" AS PERMISSIVE FOR UPDATE TO "app_organiser" USING ((select acting_role() = 'organiser')) WITH CHECK ((select acting_role() = 'organiser'));--> statement-breakpoint
ALTER POLICY "secretary_insert" ON "accounts" TO app_secretary WITH CHECK ("accounts"."role" = 'rep' and "accounts"."export_granted_at" is null and "accounts"."addresses_granted_at" is null and "accounts"."branch_id" = any((select reached_branches())::uuid[]));