CREATE TABLE "known_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "known_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_merges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kept_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"merged_branch_id" uuid NOT NULL,
	"merged_workplace_id" uuid NOT NULL,
	"filled" jsonb NOT NULL,
	"phone_changed_at" timestamp with time zone,
	"account_id" uuid NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid
);
--> statement-breakpoint
ALTER TABLE "member_merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "merged_places" (
	"merge_id" uuid NOT NULL,
	"ballot_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"pledges" uuid[] DEFAULT '{}' NOT NULL,
	"attempts" uuid[] DEFAULT '{}' NOT NULL,
	"notes" uuid[] DEFAULT '{}' NOT NULL,
	"undoings" uuid[] DEFAULT '{}' NOT NULL,
	"replacements" uuid[] DEFAULT '{}' NOT NULL,
	"given_up" uuid,
	"roll_event_id" uuid,
	"made_place_at" timestamp with time zone,
	CONSTRAINT "merged_places_merge_id_ballot_id_member_id_pk" PRIMARY KEY("merge_id","ballot_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "merged_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "roll_entries" DROP CONSTRAINT "roll_entries_left_reason";--> statement-breakpoint
ALTER TABLE "roll_events" DROP CONSTRAINT "roll_events_reason";--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_undone_by_accounts_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_kept" FOREIGN KEY ("kept_id","branch_id","workplace_id") REFERENCES "public"."members"("id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_merged" FOREIGN KEY ("merged_id","merged_branch_id","merged_workplace_id") REFERENCES "public"."members"("id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "merged_places" ADD CONSTRAINT "merged_places_merge_id_member_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."member_merges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_places" ADD CONSTRAINT "merged_places_roll_entry" FOREIGN KEY ("ballot_id","member_id","branch_id","workplace_id") REFERENCES "public"."roll_entries"("ballot_id","member_id","branch_id","workplace_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "member_merges_standing" ON "member_merges" USING btree ("merged_id") WHERE "member_merges"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "member_merges_of_kept" ON "member_merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "member_merges_of_merged" ON "member_merges" USING btree ("merged_id");--> statement-breakpoint
CREATE INDEX "merged_places_member" ON "merged_places" USING btree ("member_id","ballot_id");--> statement-breakpoint
CREATE INDEX "merged_places_ballot" ON "merged_places" USING btree ("ballot_id");--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_left_reason" CHECK ("roll_entries"."left_reason" in ('loaded', 'new_member', 'moved_in', 'reinstated', 'merged', 'no_longer_listed', 'left_union', 'left_employer', 'long_leave', 'excluded', 'moved_out', 'duplicate'));--> statement-breakpoint
ALTER TABLE "roll_events" ADD CONSTRAINT "roll_events_reason" CHECK ("roll_events"."reason" in ('loaded', 'new_member', 'moved_in', 'reinstated', 'merged', 'no_longer_listed', 'left_union', 'left_employer', 'long_leave', 'excluded', 'moved_out', 'duplicate'));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "members" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("members"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_insert" ON "roll_entries" AS PERMISSIVE FOR INSERT TO "app_secretary" WITH CHECK ("roll_entries"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "secretary_select" ON "member_merges" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("member_merges"."branch_id" = any((select reached_branches())::uuid[]) or "member_merges"."merged_branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "member_merges" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));