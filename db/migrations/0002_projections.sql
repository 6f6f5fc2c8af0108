CREATE TABLE "member_counts" (
	"ballot_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"tally" text NOT NULL,
	"day" date,
	"members" integer NOT NULL,
	CONSTRAINT "member_counts_tally" CHECK ("member_counts"."tally" in ('entitled', 'not_asked', 'spoke_no_pledge', 'undecided', 'will_post', 'posted', 'not_arrived', 'wont', 'first_spoken', 'first_posted'))
);
--> statement-breakpoint
ALTER TABLE "member_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "projected_parts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"day" date NOT NULL,
	"branch_id" uuid,
	"ballot_unit_id" uuid,
	"entitled" integer NOT NULL,
	"cast_needed" integer NOT NULL,
	"mean" real NOT NULL,
	"sd" real NOT NULL,
	"quantiles" jsonb NOT NULL,
	"chance" real NOT NULL,
	CONSTRAINT "projected_parts_branch" UNIQUE("ballot_id","day","branch_id"),
	CONSTRAINT "projected_parts_unit" UNIQUE("ballot_id","day","ballot_unit_id"),
	CONSTRAINT "projected_parts_one_thing" CHECK (num_nonnulls("projected_parts"."branch_id", "projected_parts"."ballot_unit_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "projected_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "projected_workplaces" (
	"ballot_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"mean" real NOT NULL,
	"quantiles" jsonb NOT NULL,
	"chance" real NOT NULL,
	"worth" real NOT NULL,
	"warnings" jsonb NOT NULL,
	CONSTRAINT "projected_workplaces_ballot_id_workplace_id_pk" PRIMARY KEY("ballot_id","workplace_id")
);
--> statement-breakpoint
ALTER TABLE "projected_workplaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "projections" (
	"ballot_id" uuid NOT NULL,
	"day" date NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"entitled" integer NOT NULL,
	"cast_needed" integer NOT NULL,
	"mean" real NOT NULL,
	"sd" real NOT NULL,
	"quantiles" jsonb NOT NULL,
	"chance" real NOT NULL,
	"conversations" integer NOT NULL,
	"rests_on" text[] NOT NULL,
	"warnings" jsonb NOT NULL,
	"has_too_little" boolean NOT NULL,
	CONSTRAINT "projections_ballot_id_day_pk" PRIMARY KEY("ballot_id","day")
);
--> statement-breakpoint
ALTER TABLE "projections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD COLUMN "first_spoken_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD COLUMN "first_pledge" text;--> statement-breakpoint
ALTER TABLE "member_counts" ADD CONSTRAINT "member_counts_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_counts" ADD CONSTRAINT "member_counts_workplace" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "projected_parts" ADD CONSTRAINT "projected_parts_branch_id_branches_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."branches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projected_parts" ADD CONSTRAINT "projected_parts_ballot_id_day_projections_ballot_id_day_fk" FOREIGN KEY ("ballot_id","day") REFERENCES "public"."projections"("ballot_id","day") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projected_parts" ADD CONSTRAINT "projected_parts_ballot_unit_id_ballot_id_ballot_units_id_ballot_id_fk" FOREIGN KEY ("ballot_unit_id","ballot_id") REFERENCES "public"."ballot_units"("id","ballot_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projected_workplaces" ADD CONSTRAINT "projected_workplaces_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projected_workplaces" ADD CONSTRAINT "projected_workplaces_workplace" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "projections" ADD CONSTRAINT "projections_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_counts_ballot" ON "member_counts" USING btree ("ballot_id","workplace_id");--> statement-breakpoint
CREATE INDEX "projected_workplaces_branch" ON "projected_workplaces" USING btree ("branch_id","ballot_id");--> statement-breakpoint
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_first_pledge" CHECK ("roll_entries"."first_pledge" in ('posted', 'will_post', 'not_arrived', 'undecided', 'wont_vote', 'rather_not_say'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "ballot_units" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_select" ON "ballots" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_select" ON "workplaces" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_select" ON "return_counts" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "member_counts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("member_counts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "member_counts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "member_counts" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_insert" ON "member_counts" AS PERMISSIVE FOR INSERT TO "app_projection" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_delete" ON "member_counts" AS PERMISSIVE FOR DELETE TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "projected_parts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null and ("projected_parts"."branch_id" is null or "projected_parts"."branch_id" = any((select reached_branches())::uuid[])));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "projected_parts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "projected_parts" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_insert" ON "projected_parts" AS PERMISSIVE FOR INSERT TO "app_projection" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_update" ON "projected_parts" AS PERMISSIVE FOR UPDATE TO "app_projection" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_delete" ON "projected_parts" AS PERMISSIVE FOR DELETE TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "projected_workplaces" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("projected_workplaces"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "projected_workplaces" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "projected_workplaces" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_insert" ON "projected_workplaces" AS PERMISSIVE FOR INSERT TO "app_projection" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_update" ON "projected_workplaces" AS PERMISSIVE FOR UPDATE TO "app_projection" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_delete" ON "projected_workplaces" AS PERMISSIVE FOR DELETE TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "projections" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "projections" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "projections" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_insert" ON "projections" AS PERMISSIVE FOR INSERT TO "app_projection" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_update" ON "projections" AS PERMISSIVE FOR UPDATE TO "app_projection" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_delete" ON "projections" AS PERMISSIVE FOR DELETE TO "app_projection" USING (true);--> statement-breakpoint
UPDATE "roll_entries" r SET "first_spoken_at" = least(c.at, p.made_at),
  "first_pledge" = CASE WHEN p.made_at <= c.at OR c.at IS NULL THEN p.pledge END
FROM "roll_entries" e
LEFT JOIN LATERAL (
  SELECT min(made_at) AS at FROM "contact_attempts" a
  WHERE a.ballot_id = e.ballot_id AND a.member_id = e.member_id AND outcome IN ('spoke', 'call_back', 'asked_not_to_be_contacted')
    AND NOT EXISTS (SELECT FROM "undoings" u WHERE u.entry_id = a.id)
) c ON true
LEFT JOIN LATERAL (
  SELECT pledge, made_at FROM "pledges" p
  WHERE p.ballot_id = e.ballot_id AND p.member_id = e.member_id
    AND NOT EXISTS (SELECT FROM "undoings" u WHERE u.entry_id = p.id)
  ORDER BY made_at, recorded_at, id LIMIT 1
) p ON true
WHERE r.ballot_id = e.ballot_id AND r.member_id = e.member_id AND (c.at IS NOT NULL OR p.made_at IS NOT NULL);--> statement-breakpoint
INSERT INTO "member_counts" ("ballot_id", "branch_id", "workplace_id", "tally", "day", "members")
SELECT r.ballot_id, r.branch_id, r.workplace_id, t.tally, (t.at AT TIME ZONE 'Europe/London')::date, count(*)
FROM "roll_entries" r CROSS JOIN LATERAL (VALUES
  ('entitled', NULL::timestamptz, true),
  (CASE WHEN r.pledge = 'wont_vote' THEN 'wont' WHEN r.pledge = 'rather_not_say' THEN 'spoke_no_pledge'
    ELSE coalesce(r.pledge, 'spoke_no_pledge') END,
    coalesce(r.pledged_at, r.last_attempt_at), r.pledge IS NOT NULL OR r.conversations > 0),
  ('first_spoken', r.first_spoken_at, r.first_spoken_at IS NOT NULL),
  ('first_posted', r.first_spoken_at, r.first_pledge = 'posted')
) AS t (tally, at, holds)
WHERE r.left_on IS NULL AND t.holds GROUP BY 1, 2, 3, 4, 5;
