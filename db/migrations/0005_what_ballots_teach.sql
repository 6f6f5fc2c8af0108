CREATE TABLE "learnt_beliefs" (
	"ballot_id" uuid PRIMARY KEY NOT NULL,
	"declaration_id" uuid NOT NULL,
	"beliefs" jsonb NOT NULL,
	"learnt_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "learnt_beliefs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "turn_counts" (
	"ballot_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"early" integer NOT NULL,
	"early_posted" integer NOT NULL,
	"early_unknown" integer NOT NULL,
	"late" integer NOT NULL,
	"late_posted" integer NOT NULL,
	CONSTRAINT "turn_counts_ballot_id_workplace_id_pk" PRIMARY KEY("ballot_id","workplace_id")
);
--> statement-breakpoint
ALTER TABLE "turn_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "learnt_beliefs" ADD CONSTRAINT "learnt_beliefs_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learnt_beliefs" ADD CONSTRAINT "learnt_beliefs_declaration_id_declarations_id_fk" FOREIGN KEY ("declaration_id") REFERENCES "public"."declarations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_counts" ADD CONSTRAINT "turn_counts_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_counts" ADD CONSTRAINT "turn_counts_workplace" FOREIGN KEY ("workplace_id","branch_id") REFERENCES "public"."workplaces"("id","branch_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE POLICY "projection_select" ON "declarations" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_select" ON "declared_units" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "learnt_beliefs" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ((select acting_role()) is not null);--> statement-breakpoint
CREATE POLICY "organiser_select" ON "learnt_beliefs" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "learnt_beliefs" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_insert" ON "learnt_beliefs" AS PERMISSIVE FOR INSERT TO "app_projection" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_update" ON "learnt_beliefs" AS PERMISSIVE FOR UPDATE TO "app_projection" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_delete" ON "learnt_beliefs" AS PERMISSIVE FOR DELETE TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "secretary_select" ON "turn_counts" AS PERMISSIVE FOR SELECT TO "app_secretary" USING ("turn_counts"."branch_id" = any((select reached_branches())::uuid[]));--> statement-breakpoint
CREATE POLICY "organiser_select" ON "turn_counts" AS PERMISSIVE FOR SELECT TO "app_organiser" USING ((select acting_role() = 'organiser'));--> statement-breakpoint
CREATE POLICY "projection_select" ON "turn_counts" AS PERMISSIVE FOR SELECT TO "app_projection" USING (true);--> statement-breakpoint
CREATE POLICY "projection_insert" ON "turn_counts" AS PERMISSIVE FOR INSERT TO "app_projection" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_update" ON "turn_counts" AS PERMISSIVE FOR UPDATE TO "app_projection" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "projection_delete" ON "turn_counts" AS PERMISSIVE FOR DELETE TO "app_projection" USING (true);