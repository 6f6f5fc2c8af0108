ALTER TABLE "roll_entries" ADD COLUMN "call_tier" text GENERATED ALWAYS AS (case when follow_up_at is not null then 'follow_up'
  when pledge in ('not_arrived', 'will_post', 'undecided') then pledge
  when conversations > 0 then 'undecided' else 'not_asked' end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "roll_entries" ADD COLUMN "call_rank" double precision GENERATED ALWAYS AS (case when follow_up_at is not null then extract(epoch from follow_up_at at time zone 'UTC')
  when pledge = 'will_post' and pledged_at is not null then (pledged_at at time zone 'Europe/London')::date - date '2000-01-01'
  else 0 end) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "roll_entries_queue" ON "roll_entries" USING btree ("branch_id","ballot_id","call_tier","call_rank","lot") WHERE "roll_entries"."left_on" is null;