-- Written by the build from the migrations; do not edit.

-- schema appraisal
advisory_member.id uuid not null
advisory_member.team_id uuid not null
advisory_member.account_id uuid
advisory_member.position smallint not null
advisory_member.name text not null
advisory_member.organisation text not null default ''::text
advisory_member.leads boolean not null default false
advisory_member.left_on date
advisory_remark.dossier_id uuid not null
advisory_remark.criterion text not null
advisory_remark.remark text not null
advisory_remark.at timestamp with time zone not null
advisory_remark.actor_name text not null
advisory_report.dossier_id uuid not null
advisory_report.team_id uuid not null
advisory_report.member_id uuid
advisory_report.summary text not null default ''::text
advisory_report.opinion text
advisory_report.handed_in_at timestamp with time zone
advisory_report.handed_in_by_name text
advisory_report.version integer not null default 0
advisory_report.created_at timestamp with time zone not null
advisory_report.updated_at timestamp with time zone not null
advisory_team.id uuid not null
advisory_team.round_id uuid not null
advisory_team.name text not null
advisory_team.decision_number text not null
advisory_team.decided_on date not null
advisory_team.decision_signer text not null
advisory_team.sample boolean not null default false
advisory_team.version integer not null default 0
advisory_team.created_at timestamp with time zone not null
advisory_team.created_by_name text not null
appeal.id uuid not null
appeal.dossier_id uuid not null
appeal.filed_at timestamp with time zone not null
appeal.filed_by uuid
appeal.filed_by_name text not null
appeal.about text not null
appeal_answer.appeal_id uuid not null
appeal_answer.upheld boolean not null
appeal_answer.answer text not null
appeal_answer.document_number text not null default ''::text
appeal_answer.answered_at timestamp with time zone not null
appeal_answer.answered_by uuid
appeal_answer.answered_by_name text not null
calendar_change.day date not null
calendar_change.seq integer not null
calendar_change.kind text not null
calendar_change.name_vi text not null default ''::text
calendar_change.name_en text not null default ''::text
calendar_change.reason text not null
calendar_change.at timestamp with time zone not null
calendar_change.actor_id uuid
calendar_change.actor_name text not null
commune_finding.dossier_id uuid not null
commune_finding.matter text not null
commune_finding.met boolean not null
commune_finding.words text not null
commune_finding.evidence_seen text not null
commune_finding.found_at timestamp with time zone not null
commune_finding.found_by_name text not null
commune_review.dossier_id uuid not null
commune_review.meeting_on date
commune_review.meeting_note text not null default ''::text
commune_review.elapsed_days smallint
commune_review.net_days smallint
commune_review.version integer not null default 0
commune_review.updated_at timestamp with time zone not null
conflict_of_interest.id uuid not null
conflict_of_interest.item_id uuid not null
conflict_of_interest.member_id uuid not null
conflict_of_interest.origin text not null
conflict_of_interest.kind text not null
conflict_of_interest.explanation text not null
conflict_of_interest.excluded boolean
conflict_of_interest.decided_at timestamp with time zone
conflict_of_interest.decided_by_name text
conflict_of_interest.noted_at timestamp with time zone not null
conflict_of_interest.noted_by_name text not null
council.id uuid not null
council.name text not null
council.rules_id uuid not null
council.decision_number text not null
council.decided_on date not null
council.decision_signer text not null
council.round_id uuid
council.sample boolean not null default false
council.version integer not null default 0
council.created_at timestamp with time zone not null
council.created_by_name text not null
council_member.id uuid not null
council_member.council_id uuid not null
council_member.account_id uuid
council_member.position smallint not null
council_member.name text not null
council_member.title text not null default ''::text
council_member.organisation text not null default ''::text
council_member.role text not null
council_member.left_on date
council_result.item_id uuid not null
council_result.dossier_id uuid not null
council_result.sum_of_totals integer
council_result.sheets smallint
council_result.spread smallint
council_result.stars smallint
council_result.knocked_out boolean not null default false
council_result.proof jsonb not null
council_result.proof_hash text not null
council_result.closed_at timestamp with time zone not null
council_result.closed_by_name text not null
council_rules.id uuid not null
council_rules.code text not null
council_rules.version integer not null
council_rules.instrument_id uuid
council_rules.effective daterange not null
council_rules.quorum_percent numeric(5,2) not null
council_rules.quorum_needs_chair boolean not null
council_rules.spread_limit smallint not null
council_rules.remark_from_difference smallint not null
council_rules.waiting_stops_clock boolean not null
council_rules.cut_off_day_belongs_to_round boolean not null
council_rules.working_days_before_meeting smallint not null
council_rules.reason text not null default ''::text
council_rules.source text not null default ''::text
council_rules.created_at timestamp with time zone not null
council_rules.created_by_name text not null
council_session.id uuid not null
council_session.council_id uuid not null
council_session.name text not null
council_session.mode text not null
council_session.held_on date not null
council_session.place text not null default ''::text
council_session.state text not null
council_session.opened_at timestamp with time zone
council_session.closed_at timestamp with time zone
council_session.sample boolean not null default false
council_session.version integer not null default 0
council_session.created_at timestamp with time zone not null
council_session.created_by_name text not null
council_session.announced_at timestamp with time zone
council_session.announced_by_name text
council_session.called_from uuid
criteria_draft.id uuid not null
criteria_draft.code text not null
criteria_draft.file_name text not null
criteria_draft.form text not null
criteria_draft.content jsonb not null
criteria_draft.content_hash text not null
criteria_draft.state text not null
criteria_draft.published_as uuid
criteria_draft.uploaded_at timestamp with time zone not null
criteria_draft.uploaded_by uuid
criteria_draft.uploaded_by_name text not null
criteria_draft.version integer not null default 0
criteria_set.id uuid not null
criteria_set.code text not null
criteria_set.version integer not null
criteria_set.set_number smallint
criteria_set.instrument_id uuid
criteria_set.effective daterange not null
criteria_set.content jsonb not null
criteria_set.content_hash text not null
criteria_set.reason text not null default ''::text
criteria_set.published_at timestamp with time zone not null
criteria_set.published_by uuid
criteria_set.published_by_name text not null
criteria_set.instrument_code text not null default ''::text
criteria_set.source_hash text not null default ''::text
criteria_wording.set_id uuid not null
criteria_wording.criterion text not null
criteria_wording.position smallint not null
criteria_wording.number integer not null
criteria_wording.wording text not null
criteria_wording.source text not null default ''::text
criteria_wording.added_at timestamp with time zone not null
criteria_wording.added_by uuid
criteria_wording.added_by_name text not null
dossier.id uuid not null
dossier.code text not null
dossier.producer_id uuid not null
dossier.product_id uuid not null
dossier.kind text not null
dossier.aimed_stars smallint not null
dossier.expected_stars smallint
dossier.criteria_set_id uuid not null
dossier.criteria_fixed_on date
dossier.state text not null
dossier.returned_from text
dossier.state_since timestamp with time zone not null
dossier.round_id uuid
dossier.based_on uuid
dossier.renews_certificate uuid
dossier.form jsonb not null default '{}'::jsonb
dossier.unit_list text
dossier.unit_code text
dossier.commune_code text
dossier.former_district_code text
dossier.former_province_code text
dossier.product_code text
dossier.registered_on date
dossier.form_number text
dossier.submitted_at timestamp with time zone
dossier.proposed_on date
dossier.sample boolean not null default false
dossier.version integer not null default 0
dossier.created_at timestamp with time zone not null
dossier.created_by uuid
dossier.created_by_name text not null
dossier.updated_at timestamp with time zone not null
dossier.evidence_changed text[] not null default '{}'::text[]
dossier_answer.dossier_id uuid not null
dossier_answer.criterion text not null
dossier_answer.choice_case smallint
dossier_answer.points smallint
dossier_answer.none_met boolean not null default false
dossier_answer.note text not null default ''::text
dossier_answer.changed_since_basis boolean not null default false
dossier_answer.updated_at timestamp with time zone not null
dossier_answer.updated_by_name text not null
dossier_answer.version integer not null default 1
dossier_confirmation.id uuid not null
dossier_confirmation.dossier_id uuid not null
dossier_confirmation.asked_by uuid not null
dossier_confirmation.asked_by_name text not null
dossier_confirmation.asked_at timestamp with time zone not null
dossier_confirmation.basis text not null default ''::text
dossier_confirmation.outcome text
dossier_confirmation.answered_by uuid
dossier_confirmation.answered_by_name text
dossier_confirmation.answered_at timestamp with time zone
dossier_confirmation.reason text not null default ''::text
dossier_event.dossier_id uuid not null
dossier_event.seq integer not null
dossier_event.at timestamp with time zone not null
dossier_event.from_state text
dossier_event.to_state text not null
dossier_event.actor_id uuid
dossier_event.actor_name text not null
dossier_event.on_behalf_of uuid
dossier_event.basis text not null default ''::text
dossier_event.reason text not null default ''::text
dossier_evidence.dossier_id uuid not null
dossier_evidence.criterion text not null
dossier_evidence.evidence_id uuid not null
dossier_evidence.added_at timestamp with time zone not null
dossier_field.dossier_id uuid not null
dossier_field.field text not null
dossier_field.version integer not null
dossier_field.changed_since_basis boolean not null default false
dossier_field.updated_at timestamp with time zone not null
dossier_field.updated_by_name text not null
dossier_return.id uuid not null
dossier_return.dossier_id uuid not null
dossier_return.level text not null
dossier_return.at timestamp with time zone not null
dossier_return.actor_id uuid
dossier_return.actor_name text not null
dossier_return.answer_by date
dossier_return.answered_at timestamp with time zone
dossier_return_answer.return_id uuid not null
dossier_return_answer.position smallint not null
dossier_return_answer.answer text not null
dossier_return_answer.answered_at timestamp with time zone not null
dossier_return_answer.answered_by_name text not null
dossier_return_item.return_id uuid not null
dossier_return_item.position smallint not null
dossier_return_item.item text not null
dossier_return_item.sentence text not null
dossier_version.dossier_id uuid not null
dossier_version.number integer not null
dossier_version.at timestamp with time zone not null
dossier_version.actor_id uuid
dossier_version.actor_name text not null
dossier_version.on_behalf_of uuid
dossier_version.content json not null
dossier_version.content_hash text not null
dossier_version_sensitive.dossier_id uuid not null
dossier_version_sensitive.number integer not null
dossier_version_sensitive.content json not null
evidence.id uuid not null
evidence.producer_id uuid not null
evidence.product_id uuid
evidence.kind text not null
evidence.scope text not null
evidence.title text not null
evidence.issuer text not null default ''::text
evidence.number text not null default ''::text
evidence.issued_on date
evidence.expires_on date
evidence.link text not null default ''::text
evidence.snapshot jsonb
evidence.state text not null
evidence.state_reason text not null default ''::text
evidence.replaced_by uuid
evidence.sample boolean not null default false
evidence.version integer not null default 0
evidence.created_at timestamp with time zone not null
evidence.created_by uuid
evidence.created_by_name text not null
evidence.updated_at timestamp with time zone not null
evidence_file.evidence_id uuid not null
evidence_file.position smallint not null
evidence_file.file_hash text not null
evidence_file.name text not null
evidence_file.added_at timestamp with time zone not null
evidence_file.added_by_name text not null
evidence_reminder.evidence_id uuid not null
evidence_reminder.days_before smallint not null
evidence_reminder.told_at timestamp with time zone not null
extra_test.id uuid not null
extra_test.dossier_id uuid not null
extra_test.subject text not null
extra_test.laboratory text not null default ''::text
extra_test.asked_on date not null
extra_test.result text not null default ''::text
extra_test.result_on date
extra_test.file_hash text
extra_test.at timestamp with time zone not null
extra_test.actor_name text not null
form_counter.office_code text not null
form_counter.year smallint not null
form_counter.last_number integer not null
gate_finding.item_id uuid not null
gate_finding.stars smallint not null
gate_finding.criterion text not null
gate_finding.met boolean not null
gate_finding.reason text not null
gate_finding.found_at timestamp with time zone not null
gate_finding.found_by_name text not null
knock_out.id uuid not null
knock_out.dossier_id uuid not null
knock_out.item_id uuid
knock_out.criterion text
knock_out.position smallint not null
knock_out.found_by_name text not null
knock_out.reason text not null
knock_out.found_at timestamp with time zone not null
knock_out.confirmed boolean
knock_out.confirmed_at timestamp with time zone
knock_out.confirmed_by_name text
knock_out.ground text
mark.sheet_id uuid not null
mark.criterion text not null
mark.choice_case smallint
mark.points smallint not null
mark.none_met boolean not null default false
mark.remark text not null default ''::text
mark.version integer not null default 0
mark.marked_at timestamp with time zone not null
mark_step.sheet_id uuid not null
mark_step.id uuid not null
mark_step.criterion text not null
mark_step.choice_case smallint
mark_step.points smallint not null
mark_step.none_met boolean not null
mark_step.remark text not null
mark_step.version integer not null
mark_step.at timestamp with time zone not null
outcome.dossier_id uuid not null
outcome.seq smallint not null
outcome.kind text not null
outcome.stars smallint
outcome.average_total numeric(5,2)
outcome.document_number text not null default ''::text
outcome.issuer text not null default ''::text
outcome.signed_on date
outcome.signer text not null default ''::text
outcome.scan_hash text
outcome.decision_id uuid
outcome.reason text not null default ''::text
outcome.recorded_at timestamp with time zone not null
outcome.recorded_by uuid
outcome.recorded_by_name text not null
paper.id uuid not null
paper.kind text not null
paper.subject_type text not null
paper.subject_id uuid not null
paper.number text
paper.issued_on date
paper.signer text
paper.scan_hash text
paper.content jsonb not null default '{}'::jsonb
paper.prepared_at timestamp with time zone not null
paper.prepared_by_name text not null
paper.recorded_at timestamp with time zone
paper.recorded_by_name text
paper.sample boolean not null default false
part_check.dossier_id uuid not null
part_check.level text not null
part_check.part text not null
part_check.present boolean not null
part_check.note text not null default ''::text
part_check.at timestamp with time zone not null
part_check.actor_name text not null
post_check.id uuid not null
post_check.product_id uuid not null
post_check.producer_id uuid
post_check.certificate_id uuid not null
post_check.commune_code text
post_check.kind text not null
post_check.reason text not null
post_check.due_on date not null
post_check.state text not null
post_check.checked_on date
post_check.place text not null default ''::text
post_check.criteria_met boolean
post_check.mark_use_right boolean
post_check.findings text not null default ''::text
post_check.follow_up text
post_check.remedy_by date
post_check.cancelled_reason text not null default ''::text
post_check.sample boolean not null default false
post_check.version integer not null default 0
post_check.created_at timestamp with time zone not null
post_check.created_by_name text not null
post_check.done_at timestamp with time zone
post_check.done_by_name text
post_check_criterion.post_check_id uuid not null
post_check_criterion.position smallint not null
post_check_criterion.criterion text not null
post_check_criterion.sentence text not null
post_check_photo.post_check_id uuid not null
post_check_photo.position smallint not null
post_check_photo.file_hash text not null
registration.dossier_id uuid not null
registration.level text not null
registration.office_code text not null
registration.year smallint not null
registration.running_number integer not null
registration.form_number text not null
registration.received_on date not null
registration.receiver_id uuid
registration.receiver_name text not null
registration.at timestamp with time zone not null
round.id uuid not null
round.level text not null
round.year smallint not null
round.ordinal smallint not null
round.name text not null
round.proposals_before date not null
round.results_before date not null
round.extra boolean not null default false
round.plan_number text
round.plan_date date
round.sample boolean not null default false
round.version integer not null default 0
round.created_at timestamp with time zone not null
round.created_by_name text not null
round_change.dossier_id uuid not null
round_change.seq integer not null
round_change.from_round uuid
round_change.to_round uuid not null
round_change.reason text not null
round_change.at timestamp with time zone not null
round_change.actor_name text not null
sample_receipt.dossier_id uuid not null
sample_receipt.level text not null
sample_receipt.number smallint not null
sample_receipt.received_on date not null
sample_receipt.place text not null
sample_receipt.note text not null default ''::text
sample_receipt.at timestamp with time zone not null
sample_receipt.actor_name text not null
score_sheet.id uuid not null
score_sheet.item_id uuid not null
score_sheet.member_id uuid not null
score_sheet.marking_round smallint not null
score_sheet.state text not null
score_sheet.remark text not null default ''::text
score_sheet.version integer not null default 0
score_sheet.created_at timestamp with time zone not null
score_sheet.handed_in_at timestamp with time zone
score_sheet.salt text
score_sheet.commitment text
session_attendance.session_id uuid not null
session_attendance.member_id uuid not null
session_attendance.present boolean not null
session_attendance.noted_at timestamp with time zone not null
session_attendance.noted_by_name text not null
session_item.id uuid not null
session_item.session_id uuid not null
session_item.dossier_id uuid not null
session_item.position smallint not null
session_item.state text not null
session_item.marking_round smallint not null default 1
session_item.version integer not null default 0
session_item.postponed_reason text not null default ''::text
session_item.unsealed_at timestamp with time zone
session_item.unsealed_by_name text
sheet_knock_out.sheet_id uuid not null
sheet_knock_out.ground text not null
sheet_knock_out.reason text not null
sheet_knock_out.found_at timestamp with time zone not null
site_visit.id uuid not null
site_visit.dossier_id uuid not null
site_visit.visited_on date not null
site_visit.place text not null
site_visit.people text not null
site_visit.findings text not null
site_visit.at timestamp with time zone not null
site_visit.actor_name text not null
site_visit_photo.visit_id uuid not null
site_visit_photo.position smallint not null
site_visit_photo.file_hash text not null
upload.id uuid not null
upload.evidence_id uuid not null
upload.name text not null
upload.size bigint not null
upload.received bigint not null default 0
upload.state text not null
upload.refusal text
upload.file_hash text
upload.created_by uuid not null
upload.created_by_name text not null
upload.created_at timestamp with time zone not null
upload.updated_at timestamp with time zone not null
upload_piece.upload_id uuid not null
upload_piece.starts_at bigint not null
upload_piece.content bytea not null
advisory_member advisory_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
advisory_member advisory_member_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 255)))
advisory_member advisory_member_pkey PRIMARY KEY (id)
advisory_member advisory_member_team_id_fkey FOREIGN KEY (team_id) REFERENCES appraisal.advisory_team(id)
advisory_member advisory_member_team_id_position_key UNIQUE (team_id, "position")
advisory_remark advisory_remark_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.advisory_report(dossier_id)
advisory_remark advisory_remark_pkey PRIMARY KEY (dossier_id, criterion)
advisory_remark advisory_remark_remark_check CHECK (((char_length(remark) >= 3) AND (char_length(remark) <= 2000)))
advisory_report advisory_report_check CHECK (((handed_in_at IS NULL) = (handed_in_by_name IS NULL)))
advisory_report advisory_report_check1 CHECK (((handed_in_at IS NULL) OR ((opinion IS NOT NULL) AND (char_length(summary) >= 20))))
advisory_report advisory_report_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
advisory_report advisory_report_member_id_fkey FOREIGN KEY (member_id) REFERENCES appraisal.advisory_member(id)
advisory_report advisory_report_opinion_check CHECK ((opinion = ANY (ARRAY['BRING_TO_COUNCIL'::text, 'BRING_WITH_REMARKS'::text])))
advisory_report advisory_report_pkey PRIMARY KEY (dossier_id)
advisory_report advisory_report_team_id_fkey FOREIGN KEY (team_id) REFERENCES appraisal.advisory_team(id)
advisory_team advisory_team_name_check CHECK (((char_length(name) >= 3) AND (char_length(name) <= 255)))
advisory_team advisory_team_pkey PRIMARY KEY (id)
advisory_team advisory_team_round_id_fkey FOREIGN KEY (round_id) REFERENCES appraisal.round(id)
appeal appeal_about_check CHECK (((char_length(about) >= 10) AND (char_length(about) <= 4000)))
appeal appeal_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
appeal appeal_pkey PRIMARY KEY (id)
appeal_answer appeal_answer_answer_check CHECK (((char_length(answer) >= 10) AND (char_length(answer) <= 4000)))
appeal_answer appeal_answer_appeal_id_fkey FOREIGN KEY (appeal_id) REFERENCES appraisal.appeal(id)
appeal_answer appeal_answer_pkey PRIMARY KEY (appeal_id)
calendar_change calendar_change_kind_check CHECK ((kind = ANY (ARRAY['HOLIDAY'::text, 'SWAPPED_WORKING_DAY'::text, 'ORDINARY'::text])))
calendar_change calendar_change_pkey PRIMARY KEY (day, seq)
calendar_change calendar_change_reason_check CHECK ((char_length(reason) >= 10))
calendar_change calendar_change_seq_check CHECK ((seq > 0))
commune_finding commune_finding_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.commune_review(dossier_id)
commune_finding commune_finding_evidence_seen_check CHECK (((char_length(evidence_seen) >= 3) AND (char_length(evidence_seen) <= 2000)))
commune_finding commune_finding_matter_check CHECK ((matter = ANY (ARRAY['RAW_MATERIAL'::text, 'LABOUR'::text, 'IDEA'::text, 'IDENTITY'::text])))
commune_finding commune_finding_pkey PRIMARY KEY (dossier_id, matter)
commune_finding commune_finding_words_check CHECK (((char_length(words) >= 10) AND (char_length(words) <= 4000)))
commune_review commune_review_check CHECK (((elapsed_days IS NULL) OR (net_days <= elapsed_days)))
commune_review commune_review_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
commune_review commune_review_pkey PRIMARY KEY (dossier_id)
conflict_of_interest conflict_of_interest_item_id_fkey FOREIGN KEY (item_id) REFERENCES appraisal.session_item(id)
conflict_of_interest conflict_of_interest_item_id_member_id_kind_key UNIQUE (item_id, member_id, kind)
conflict_of_interest conflict_of_interest_kind_check CHECK ((kind = ANY (ARRAY['FAMILY'::text, 'SHARE'::text, 'EMPLOYMENT'::text, 'SUPPLIER'::text, 'SUPPORT_APPROVER'::text, 'OTHER'::text])))
conflict_of_interest conflict_of_interest_member_id_fkey FOREIGN KEY (member_id) REFERENCES appraisal.council_member(id)
conflict_of_interest conflict_of_interest_origin_check CHECK ((origin = ANY (ARRAY['KNOWN_LINK'::text, 'DECLARED'::text])))
conflict_of_interest conflict_of_interest_pkey PRIMARY KEY (id)
council council_pkey PRIMARY KEY (id)
council council_round_id_fkey FOREIGN KEY (round_id) REFERENCES appraisal.round(id)
council council_rules_id_fkey FOREIGN KEY (rules_id) REFERENCES appraisal.council_rules(id)
council_member council_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
council_member council_member_council_id_fkey FOREIGN KEY (council_id) REFERENCES appraisal.council(id)
council_member council_member_council_id_position_key UNIQUE (council_id, "position")
council_member council_member_pkey PRIMARY KEY (id)
council_member council_member_role_check CHECK ((role = ANY (ARRAY['CHAIR'::text, 'MEMBER'::text, 'SECRETARY'::text])))
council_result council_result_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
council_result council_result_item_id_fkey FOREIGN KEY (item_id) REFERENCES appraisal.session_item(id)
council_result council_result_pkey PRIMARY KEY (item_id)
council_result council_result_stars_check CHECK (((stars >= 3) AND (stars <= 5)))
council_rules council_rules_code_version_key UNIQUE (code, version)
council_rules council_rules_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES recognition.legal_instrument(id)
council_rules council_rules_pkey PRIMARY KEY (id)
council_rules council_rules_quorum_percent_check CHECK (((quorum_percent >= (50)::numeric) AND (quorum_percent <= (100)::numeric)))
council_rules council_rules_remark_from_difference_check CHECK (((remark_from_difference >= 1) AND (remark_from_difference <= 100)))
council_rules council_rules_spread_limit_check CHECK (((spread_limit >= 0) AND (spread_limit <= 100)))
council_rules council_rules_version_check CHECK ((version > 0))
council_session council_session_called_from_fkey FOREIGN KEY (called_from) REFERENCES appraisal.council_session(id)
council_session council_session_council_id_fkey FOREIGN KEY (council_id) REFERENCES appraisal.council(id)
council_session council_session_mode_check CHECK ((mode = ANY (ARRAY['MEETING'::text, 'WRITTEN_OPINION'::text])))
council_session council_session_pkey PRIMARY KEY (id)
council_session council_session_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'OPEN'::text, 'CLOSED'::text])))
criteria_draft criteria_draft_check CHECK (((state = 'PUBLISHED'::text) = (published_as IS NOT NULL)))
criteria_draft criteria_draft_form_check CHECK ((form = ANY (ARRAY['YAML'::text, 'WORKBOOK'::text])))
criteria_draft criteria_draft_pkey PRIMARY KEY (id)
criteria_draft criteria_draft_published_as_fkey FOREIGN KEY (published_as) REFERENCES appraisal.criteria_set(id)
criteria_draft criteria_draft_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'PUBLISHED'::text, 'PUT_ASIDE'::text])))
criteria_set criteria_set_code_version_key UNIQUE (code, version)
criteria_set criteria_set_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES recognition.legal_instrument(id)
criteria_set criteria_set_pkey PRIMARY KEY (id)
criteria_set criteria_set_set_number_fkey FOREIGN KEY (set_number) REFERENCES registry.product_set(number)
criteria_set criteria_set_version_check CHECK ((version > 0))
criteria_wording criteria_wording_pkey PRIMARY KEY (set_id, criterion, "position", number)
criteria_wording criteria_wording_position_check CHECK (("position" > 0))
criteria_wording criteria_wording_set_id_fkey FOREIGN KEY (set_id) REFERENCES appraisal.criteria_set(id)
criteria_wording criteria_wording_wording_check CHECK (((char_length(wording) >= 1) AND (char_length(wording) <= 4000)))
dossier dossier_aimed_stars_check CHECK (((aimed_stars >= 3) AND (aimed_stars <= 5)))
dossier dossier_based_on_fkey FOREIGN KEY (based_on) REFERENCES appraisal.dossier(id)
dossier dossier_check CHECK (((state = 'RETURNED'::text) = (returned_from IS NOT NULL)))
dossier dossier_code_key UNIQUE (code)
dossier dossier_criteria_set_id_fkey FOREIGN KEY (criteria_set_id) REFERENCES appraisal.criteria_set(id)
dossier dossier_expected_stars_check CHECK (((expected_stars >= 3) AND (expected_stars <= 5)))
dossier dossier_kind_check CHECK ((kind = ANY (ARRAY['FIRST'::text, 'UPGRADE'::text, 'RE_RATING'::text])))
dossier dossier_pkey PRIMARY KEY (id)
dossier dossier_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
dossier dossier_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
dossier dossier_renews_certificate_fkey FOREIGN KEY (renews_certificate) REFERENCES recognition.certificate(id)
dossier dossier_returned_from_check CHECK ((returned_from = ANY (ARRAY['COMMUNE'::text, 'PROVINCE'::text])))
dossier dossier_round_id_fkey FOREIGN KEY (round_id) REFERENCES appraisal.round(id)
dossier dossier_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'COMMUNE_REVIEW'::text, 'RETURNED'::text, 'PROPOSED'::text, 'PROVINCE_CHECK'::text, 'ADVISORY'::text, 'COUNCIL'::text, 'RESULT_APPROVED'::text, 'RECOGNISED'::text, 'NOT_RECOGNISED'::text, 'DISQUALIFIED'::text, 'SENT_TO_CENTRE'::text, 'CENTRE_RESULT'::text, 'WITHDRAWN_BY_PRODUCER'::text])))
dossier_answer dossier_answer_check CHECK (((NOT none_met) OR (points = 0)))
dossier_answer dossier_answer_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
dossier_answer dossier_answer_pkey PRIMARY KEY (dossier_id, criterion)
dossier_answer dossier_answer_version_check CHECK ((version > 0))
dossier_confirmation dossier_confirmation_check CHECK (((outcome IS NULL) = (answered_at IS NULL)))
dossier_confirmation dossier_confirmation_check1 CHECK (((answered_by IS DISTINCT FROM asked_by) OR (outcome IS DISTINCT FROM 'CONFIRMED'::text)))
dossier_confirmation dossier_confirmation_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
dossier_confirmation dossier_confirmation_outcome_check CHECK ((outcome = ANY (ARRAY['CONFIRMED'::text, 'REFUSED'::text, 'REPLACED'::text])))
dossier_confirmation dossier_confirmation_pkey PRIMARY KEY (id)
dossier_event dossier_event_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
dossier_event dossier_event_pkey PRIMARY KEY (dossier_id, seq)
dossier_evidence dossier_evidence_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
dossier_evidence dossier_evidence_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES appraisal.evidence(id)
dossier_evidence dossier_evidence_pkey PRIMARY KEY (dossier_id, criterion, evidence_id)
dossier_field dossier_field_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
dossier_field dossier_field_pkey PRIMARY KEY (dossier_id, field)
dossier_field dossier_field_version_check CHECK ((version > 0))
dossier_return dossier_return_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
dossier_return dossier_return_level_check CHECK ((level = ANY (ARRAY['COMMUNE'::text, 'PROVINCE'::text])))
dossier_return dossier_return_names_an_item TRIGGER DEFERRABLE INITIALLY DEFERRED
dossier_return dossier_return_pkey PRIMARY KEY (id)
dossier_return_answer dossier_return_answer_answer_check CHECK (((char_length(answer) >= 5) AND (char_length(answer) <= 2000)))
dossier_return_answer dossier_return_answer_pkey PRIMARY KEY (return_id, "position")
dossier_return_answer dossier_return_answer_return_id_position_fkey FOREIGN KEY (return_id, "position") REFERENCES appraisal.dossier_return_item(return_id, "position")
dossier_return_item dossier_return_item_pkey PRIMARY KEY (return_id, "position")
dossier_return_item dossier_return_item_return_id_fkey FOREIGN KEY (return_id) REFERENCES appraisal.dossier_return(id)
dossier_return_item dossier_return_item_sentence_check CHECK ((char_length(sentence) >= 10))
dossier_version dossier_version_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
dossier_version dossier_version_pkey PRIMARY KEY (dossier_id, number)
dossier_version_sensitive dossier_version_sensitive_dossier_id_number_fkey FOREIGN KEY (dossier_id, number) REFERENCES appraisal.dossier_version(dossier_id, number)
dossier_version_sensitive dossier_version_sensitive_pkey PRIMARY KEY (dossier_id, number)
evidence evidence_check CHECK (((expires_on IS NULL) OR (issued_on IS NULL) OR (expires_on >= issued_on)))
evidence evidence_check1 CHECK (((state <> 'REJECTED'::text) OR (char_length(state_reason) > 0)))
evidence evidence_kind_check CHECK ((kind = ANY (ARRAY['BUSINESS_REGISTRATION'::text, 'PRODUCTION_CERTIFICATE'::text, 'FOOD_SAFETY_CERTIFICATE'::text, 'ORIGIN_AND_SUPPLY_CONTRACTS'::text, 'GROWING_AREA_CERTIFICATE'::text, 'ENVIRONMENT'::text, 'INSURED_WORKERS'::text, 'COOPERATIVE_RATING_OR_ACCOUNTS'::text, 'TRADEMARK'::text, 'MARKET_AND_DISTRIBUTION'::text, 'PROMOTION'::text, 'STORY'::text, 'QUALITY_DECLARATION'::text, 'LABEL'::text, 'TEST_REPORT'::text, 'TRACEABILITY'::text, 'QUALITY_SYSTEM'::text, 'AWARD'::text, 'PHOTO'::text, 'OTHER'::text])))
evidence evidence_pkey PRIMARY KEY (id)
evidence evidence_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
evidence evidence_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
evidence evidence_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES appraisal.evidence(id)
evidence evidence_scope_check CHECK ((scope = ANY (ARRAY['PRODUCER'::text, 'PRODUCT'::text, 'FACILITY'::text, 'AREA'::text, 'LOT'::text])))
evidence evidence_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'LAPSED'::text, 'REPLACED'::text])))
evidence evidence_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 255)))
evidence_file evidence_file_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES appraisal.evidence(id)
evidence_file evidence_file_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES file.stored(hash)
evidence_file evidence_file_pkey PRIMARY KEY (evidence_id, "position")
evidence_reminder evidence_reminder_days_before_check CHECK ((days_before = ANY (ARRAY[0, 30, 60, 90])))
evidence_reminder evidence_reminder_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES appraisal.evidence(id)
evidence_reminder evidence_reminder_pkey PRIMARY KEY (evidence_id, days_before)
extra_test extra_test_check CHECK (((result_on IS NULL) OR ((result_on >= asked_on) AND (char_length(result) > 0))))
extra_test extra_test_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.advisory_report(dossier_id)
extra_test extra_test_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES file.stored(hash)
extra_test extra_test_pkey PRIMARY KEY (id)
extra_test extra_test_subject_check CHECK (((char_length(subject) >= 3) AND (char_length(subject) <= 500)))
form_counter form_counter_last_number_check CHECK ((last_number > 0))
form_counter form_counter_pkey PRIMARY KEY (office_code, year)
gate_finding gate_finding_item_id_fkey FOREIGN KEY (item_id) REFERENCES appraisal.session_item(id)
gate_finding gate_finding_pkey PRIMARY KEY (item_id, stars, criterion)
gate_finding gate_finding_stars_check CHECK (((stars >= 3) AND (stars <= 5)))
knock_out knock_out_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
knock_out knock_out_item_id_fkey FOREIGN KEY (item_id) REFERENCES appraisal.session_item(id)
knock_out knock_out_pkey PRIMARY KEY (id)
knock_out knock_out_reason_check CHECK ((char_length(reason) >= 10))
mark mark_check CHECK (((NOT none_met) OR (points = 0)))
mark mark_pkey PRIMARY KEY (sheet_id, criterion)
mark mark_points_check CHECK (((points >= 0) AND (points <= 100)))
mark mark_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES appraisal.score_sheet(id)
mark_step mark_step_pkey PRIMARY KEY (sheet_id, id)
mark_step mark_step_sheet_id_criterion_version_key UNIQUE (sheet_id, criterion, version)
mark_step mark_step_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES appraisal.score_sheet(id)
outcome outcome_average_total_check CHECK (((average_total >= (0)::numeric) AND (average_total <= (100)::numeric)))
outcome outcome_check CHECK (((kind = 'RECOGNISED'::text) = (decision_id IS NOT NULL)))
outcome outcome_check1 CHECK (((kind <> 'RECOGNISED'::text) OR (stars IS NOT NULL)))
outcome outcome_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES recognition.decision(id)
outcome outcome_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
outcome outcome_kind_check CHECK ((kind = ANY (ARRAY['RECOGNISED'::text, 'NOT_RECOGNISED'::text, 'DISQUALIFIED'::text, 'RESULT_APPROVED'::text, 'SENT_TO_CENTRE'::text, 'CENTRE_RESULT'::text, 'EVALUATED_AGAIN'::text])))
outcome outcome_pkey PRIMARY KEY (dossier_id, seq)
outcome outcome_scan_hash_fkey FOREIGN KEY (scan_hash) REFERENCES file.stored(hash)
outcome outcome_stars_check CHECK (((stars >= 3) AND (stars <= 5)))
paper paper_pkey PRIMARY KEY (id)
paper paper_scan_hash_fkey FOREIGN KEY (scan_hash) REFERENCES file.stored(hash)
paper paper_subject_type_check CHECK ((subject_type = ANY (ARRAY['DOSSIER'::text, 'ROUND'::text, 'COUNCIL'::text, 'SESSION'::text, 'ITEM'::text, 'RETURN'::text, 'CERTIFICATE'::text])))
part_check part_check_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
part_check part_check_level_check CHECK ((level = ANY (ARRAY['COMMUNE'::text, 'PROVINCE'::text])))
part_check part_check_part_check CHECK ((part = ANY (ARRAY['REGISTRATION_FORM'::text, 'SELF_ASSESSMENT'::text, 'EVIDENCE'::text, 'CHANGES'::text, 'COMMUNE_REPORT'::text, 'PROPOSAL_LETTER'::text])))
part_check part_check_pkey PRIMARY KEY (dossier_id, level, part)
post_check post_check_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES recognition.certificate(id)
post_check post_check_check CHECK (((state = 'DONE'::text) = (checked_on IS NOT NULL)))
post_check post_check_check1 CHECK (((state <> 'DONE'::text) OR ((criteria_met IS NOT NULL) AND (mark_use_right IS NOT NULL) AND (follow_up IS NOT NULL) AND (char_length(findings) >= 10))))
post_check post_check_check2 CHECK (((follow_up IS DISTINCT FROM 'WITHDRAWAL'::text) OR (NOT criteria_met) OR (NOT mark_use_right)))
post_check post_check_check3 CHECK (((state <> 'CANCELLED'::text) OR (char_length(cancelled_reason) >= 10)))
post_check post_check_follow_up_check CHECK ((follow_up = ANY (ARRAY['NOTHING'::text, 'REMEDY'::text, 'WITHDRAWAL'::text])))
post_check post_check_kind_check CHECK ((kind = ANY (ARRAY['PERIODIC'::text, 'AD_HOC'::text])))
post_check post_check_pkey PRIMARY KEY (id)
post_check post_check_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
post_check post_check_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
post_check post_check_reason_check CHECK ((char_length(reason) >= 10))
post_check post_check_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'DONE'::text, 'CANCELLED'::text])))
post_check_criterion post_check_criterion_pkey PRIMARY KEY (post_check_id, "position")
post_check_criterion post_check_criterion_post_check_id_fkey FOREIGN KEY (post_check_id) REFERENCES appraisal.post_check(id)
post_check_criterion post_check_criterion_sentence_check CHECK ((char_length(sentence) >= 10))
post_check_photo post_check_photo_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES file.stored(hash)
post_check_photo post_check_photo_pkey PRIMARY KEY (post_check_id, "position")
post_check_photo post_check_photo_post_check_id_fkey FOREIGN KEY (post_check_id) REFERENCES appraisal.post_check(id)
registration registration_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
registration registration_form_number_key UNIQUE (form_number)
registration registration_level_check CHECK ((level = ANY (ARRAY['COMMUNE'::text, 'PROVINCE'::text])))
registration registration_office_code_year_running_number_key UNIQUE (office_code, year, running_number)
registration registration_pkey PRIMARY KEY (dossier_id, level)
registration registration_running_number_check CHECK ((running_number > 0))
round round_check CHECK ((results_before > proposals_before))
round round_check1 CHECK (((NOT extra) OR (plan_number IS NOT NULL)))
round round_level_check CHECK ((level = ANY (ARRAY['PROVINCE'::text, 'CENTRE'::text])))
round round_level_year_ordinal_key UNIQUE (level, year, ordinal)
round round_ordinal_check CHECK ((ordinal > 0))
round round_pkey PRIMARY KEY (id)
round_change round_change_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
round_change round_change_from_round_fkey FOREIGN KEY (from_round) REFERENCES appraisal.round(id)
round_change round_change_pkey PRIMARY KEY (dossier_id, seq)
round_change round_change_to_round_fkey FOREIGN KEY (to_round) REFERENCES appraisal.round(id)
sample_receipt sample_receipt_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
sample_receipt sample_receipt_level_check CHECK ((level = ANY (ARRAY['COMMUNE'::text, 'PROVINCE'::text])))
sample_receipt sample_receipt_number_check CHECK (((number >= 1) AND (number <= 500)))
sample_receipt sample_receipt_pkey PRIMARY KEY (dossier_id, level)
sample_receipt sample_receipt_place_check CHECK (((char_length(place) >= 2) AND (char_length(place) <= 255)))
score_sheet score_sheet_check CHECK (((state = 'OPEN'::text) OR ((salt IS NOT NULL) AND (commitment IS NOT NULL))))
score_sheet score_sheet_item_id_fkey FOREIGN KEY (item_id) REFERENCES appraisal.session_item(id)
score_sheet score_sheet_item_id_member_id_marking_round_key UNIQUE (item_id, member_id, marking_round)
score_sheet score_sheet_member_id_fkey FOREIGN KEY (member_id) REFERENCES appraisal.council_member(id)
score_sheet score_sheet_pkey PRIMARY KEY (id)
score_sheet score_sheet_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'HANDED_IN'::text, 'UNSEALED'::text])))
session_attendance session_attendance_member_id_fkey FOREIGN KEY (member_id) REFERENCES appraisal.council_member(id)
session_attendance session_attendance_pkey PRIMARY KEY (session_id, member_id)
session_attendance session_attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES appraisal.council_session(id)
session_item session_item_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.dossier(id)
session_item session_item_marking_round_check CHECK (((marking_round >= 1) AND (marking_round <= 9)))
session_item session_item_pkey PRIMARY KEY (id)
session_item session_item_session_id_fkey FOREIGN KEY (session_id) REFERENCES appraisal.council_session(id)
session_item session_item_session_id_position_key UNIQUE (session_id, "position")
session_item session_item_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'MARKING'::text, 'DISCUSSION'::text, 'RULED'::text, 'POSTPONED'::text])))
sheet_knock_out sheet_knock_out_pkey PRIMARY KEY (sheet_id, ground)
sheet_knock_out sheet_knock_out_reason_check CHECK ((char_length(reason) >= 10))
sheet_knock_out sheet_knock_out_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES appraisal.score_sheet(id)
site_visit site_visit_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES appraisal.advisory_report(dossier_id)
site_visit site_visit_findings_check CHECK (((char_length(findings) >= 10) AND (char_length(findings) <= 4000)))
site_visit site_visit_people_check CHECK (((char_length(people) >= 3) AND (char_length(people) <= 1000)))
site_visit site_visit_pkey PRIMARY KEY (id)
site_visit site_visit_place_check CHECK (((char_length(place) >= 3) AND (char_length(place) <= 500)))
site_visit_photo site_visit_photo_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES file.stored(hash)
site_visit_photo site_visit_photo_pkey PRIMARY KEY (visit_id, "position")
site_visit_photo site_visit_photo_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES appraisal.site_visit(id)
upload upload_check CHECK (((received >= 0) AND (received <= size)))
upload upload_check1 CHECK (((state = 'DONE'::text) = (file_hash IS NOT NULL)))
upload upload_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES appraisal.evidence(id)
upload upload_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES file.stored(hash)
upload upload_pkey PRIMARY KEY (id)
upload upload_size_check CHECK (((size >= 1) AND (size <= 20971520)))
upload upload_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'REFUSED'::text])))
upload_piece upload_piece_pkey PRIMARY KEY (upload_id, starts_at)
upload_piece upload_piece_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES appraisal.upload(id) ON DELETE CASCADE
CREATE UNIQUE INDEX advisory_member_pkey ON appraisal.advisory_member USING btree (id)
CREATE UNIQUE INDEX advisory_member_team_id_position_key ON appraisal.advisory_member USING btree (team_id, "position")
CREATE UNIQUE INDEX advisory_team_has_one_leader ON appraisal.advisory_member USING btree (team_id) WHERE (leads AND (left_on IS NULL))
CREATE UNIQUE INDEX advisory_remark_pkey ON appraisal.advisory_remark USING btree (dossier_id, criterion)
CREATE INDEX advisory_report_member ON appraisal.advisory_report USING btree (member_id)
CREATE UNIQUE INDEX advisory_report_pkey ON appraisal.advisory_report USING btree (dossier_id)
CREATE UNIQUE INDEX advisory_team_pkey ON appraisal.advisory_team USING btree (id)
CREATE INDEX advisory_team_round ON appraisal.advisory_team USING btree (round_id)
CREATE INDEX appeal_dossier ON appraisal.appeal USING btree (dossier_id)
CREATE UNIQUE INDEX appeal_pkey ON appraisal.appeal USING btree (id)
CREATE UNIQUE INDEX appeal_answer_pkey ON appraisal.appeal_answer USING btree (appeal_id)
CREATE UNIQUE INDEX calendar_change_pkey ON appraisal.calendar_change USING btree (day, seq)
CREATE UNIQUE INDEX commune_finding_pkey ON appraisal.commune_finding USING btree (dossier_id, matter)
CREATE UNIQUE INDEX commune_review_pkey ON appraisal.commune_review USING btree (dossier_id)
CREATE UNIQUE INDEX conflict_of_interest_item_id_member_id_kind_key ON appraisal.conflict_of_interest USING btree (item_id, member_id, kind)
CREATE UNIQUE INDEX conflict_of_interest_pkey ON appraisal.conflict_of_interest USING btree (id)
CREATE UNIQUE INDEX council_pkey ON appraisal.council USING btree (id)
CREATE UNIQUE INDEX council_has_one_chair ON appraisal.council_member USING btree (council_id) WHERE ((role = 'CHAIR'::text) AND (left_on IS NULL))
CREATE UNIQUE INDEX council_member_account ON appraisal.council_member USING btree (council_id, account_id) WHERE (left_on IS NULL)
CREATE UNIQUE INDEX council_member_council_id_position_key ON appraisal.council_member USING btree (council_id, "position")
CREATE UNIQUE INDEX council_member_pkey ON appraisal.council_member USING btree (id)
CREATE INDEX council_result_dossier ON appraisal.council_result USING btree (dossier_id, closed_at)
CREATE UNIQUE INDEX council_result_pkey ON appraisal.council_result USING btree (item_id)
CREATE UNIQUE INDEX council_rules_code_version_key ON appraisal.council_rules USING btree (code, version)
CREATE UNIQUE INDEX council_rules_pkey ON appraisal.council_rules USING btree (id)
CREATE INDEX council_session_council ON appraisal.council_session USING btree (council_id, held_on)
CREATE UNIQUE INDEX council_session_pkey ON appraisal.council_session USING btree (id)
CREATE UNIQUE INDEX criteria_draft_pkey ON appraisal.criteria_draft USING btree (id)
CREATE INDEX criteria_draft_waiting ON appraisal.criteria_draft USING btree (code) WHERE (state = 'WAITING'::text)
CREATE UNIQUE INDEX criteria_set_code_version_key ON appraisal.criteria_set USING btree (code, version)
CREATE UNIQUE INDEX criteria_set_pkey ON appraisal.criteria_set USING btree (id)
CREATE UNIQUE INDEX criteria_wording_pkey ON appraisal.criteria_wording USING btree (set_id, criterion, "position", number)
CREATE UNIQUE INDEX dossier_code_key ON appraisal.dossier USING btree (code)
CREATE INDEX dossier_commune ON appraisal.dossier USING btree (commune_code, state)
CREATE UNIQUE INDEX dossier_pkey ON appraisal.dossier USING btree (id)
CREATE INDEX dossier_producer ON appraisal.dossier USING btree (producer_id)
CREATE INDEX dossier_product ON appraisal.dossier USING btree (product_id)
CREATE INDEX dossier_round ON appraisal.dossier USING btree (round_id, state)
CREATE INDEX dossier_state ON appraisal.dossier USING btree (state, state_since)
CREATE UNIQUE INDEX dossier_under_way ON appraisal.dossier USING btree (product_id) WHERE (state <> ALL (ARRAY['RECOGNISED'::text, 'NOT_RECOGNISED'::text, 'DISQUALIFIED'::text, 'WITHDRAWN_BY_PRODUCER'::text]))
CREATE UNIQUE INDEX dossier_answer_pkey ON appraisal.dossier_answer USING btree (dossier_id, criterion)
CREATE UNIQUE INDEX dossier_confirmation_open ON appraisal.dossier_confirmation USING btree (dossier_id) WHERE (outcome IS NULL)
CREATE UNIQUE INDEX dossier_confirmation_pkey ON appraisal.dossier_confirmation USING btree (id)
CREATE UNIQUE INDEX dossier_event_pkey ON appraisal.dossier_event USING btree (dossier_id, seq)
CREATE INDEX dossier_evidence_evidence ON appraisal.dossier_evidence USING btree (evidence_id)
CREATE UNIQUE INDEX dossier_evidence_pkey ON appraisal.dossier_evidence USING btree (dossier_id, criterion, evidence_id)
CREATE UNIQUE INDEX dossier_field_pkey ON appraisal.dossier_field USING btree (dossier_id, field)
CREATE INDEX dossier_return_dossier ON appraisal.dossier_return USING btree (dossier_id, at)
CREATE UNIQUE INDEX dossier_return_pkey ON appraisal.dossier_return USING btree (id)
CREATE UNIQUE INDEX dossier_return_answer_pkey ON appraisal.dossier_return_answer USING btree (return_id, "position")
CREATE UNIQUE INDEX dossier_return_item_pkey ON appraisal.dossier_return_item USING btree (return_id, "position")
CREATE UNIQUE INDEX dossier_version_pkey ON appraisal.dossier_version USING btree (dossier_id, number)
CREATE UNIQUE INDEX dossier_version_sensitive_pkey ON appraisal.dossier_version_sensitive USING btree (dossier_id, number)
CREATE INDEX evidence_expiry ON appraisal.evidence USING btree (expires_on) WHERE (state = ANY (ARRAY['SUBMITTED'::text, 'ACCEPTED'::text]))
CREATE UNIQUE INDEX evidence_pkey ON appraisal.evidence USING btree (id)
CREATE INDEX evidence_producer ON appraisal.evidence USING btree (producer_id, kind)
CREATE UNIQUE INDEX evidence_file_pkey ON appraisal.evidence_file USING btree (evidence_id, "position")
CREATE UNIQUE INDEX evidence_reminder_pkey ON appraisal.evidence_reminder USING btree (evidence_id, days_before)
CREATE INDEX extra_test_dossier ON appraisal.extra_test USING btree (dossier_id)
CREATE UNIQUE INDEX extra_test_pkey ON appraisal.extra_test USING btree (id)
CREATE UNIQUE INDEX form_counter_pkey ON appraisal.form_counter USING btree (office_code, year)
CREATE UNIQUE INDEX gate_finding_pkey ON appraisal.gate_finding USING btree (item_id, stars, criterion)
CREATE INDEX knock_out_dossier ON appraisal.knock_out USING btree (dossier_id)
CREATE UNIQUE INDEX knock_out_once ON appraisal.knock_out USING btree (item_id, ground, found_by_name) WHERE (ground IS NOT NULL)
CREATE UNIQUE INDEX knock_out_pkey ON appraisal.knock_out USING btree (id)
CREATE UNIQUE INDEX mark_pkey ON appraisal.mark USING btree (sheet_id, criterion)
CREATE UNIQUE INDEX mark_step_pkey ON appraisal.mark_step USING btree (sheet_id, id)
CREATE UNIQUE INDEX mark_step_sheet_id_criterion_version_key ON appraisal.mark_step USING btree (sheet_id, criterion, version)
CREATE INDEX outcome_decision ON appraisal.outcome USING btree (decision_id)
CREATE UNIQUE INDEX outcome_pkey ON appraisal.outcome USING btree (dossier_id, seq)
CREATE UNIQUE INDEX paper_pkey ON appraisal.paper USING btree (id)
CREATE INDEX paper_subject ON appraisal.paper USING btree (subject_type, subject_id, kind)
CREATE UNIQUE INDEX part_check_pkey ON appraisal.part_check USING btree (dossier_id, level, part)
CREATE INDEX post_check_commune ON appraisal.post_check USING btree (commune_code, state)
CREATE INDEX post_check_due ON appraisal.post_check USING btree (state, due_on)
CREATE UNIQUE INDEX post_check_pkey ON appraisal.post_check USING btree (id)
CREATE UNIQUE INDEX post_check_planned_once ON appraisal.post_check USING btree (product_id, kind, due_on) WHERE (state = 'PLANNED'::text)
CREATE UNIQUE INDEX post_check_criterion_pkey ON appraisal.post_check_criterion USING btree (post_check_id, "position")
CREATE UNIQUE INDEX post_check_photo_pkey ON appraisal.post_check_photo USING btree (post_check_id, "position")
CREATE UNIQUE INDEX registration_form_number_key ON appraisal.registration USING btree (form_number)
CREATE UNIQUE INDEX registration_office_code_year_running_number_key ON appraisal.registration USING btree (office_code, year, running_number)
CREATE UNIQUE INDEX registration_pkey ON appraisal.registration USING btree (dossier_id, level)
CREATE UNIQUE INDEX round_level_year_ordinal_key ON appraisal.round USING btree (level, year, ordinal)
CREATE UNIQUE INDEX round_pkey ON appraisal.round USING btree (id)
CREATE UNIQUE INDEX round_change_pkey ON appraisal.round_change USING btree (dossier_id, seq)
CREATE UNIQUE INDEX sample_receipt_pkey ON appraisal.sample_receipt USING btree (dossier_id, level)
CREATE UNIQUE INDEX score_sheet_item_id_member_id_marking_round_key ON appraisal.score_sheet USING btree (item_id, member_id, marking_round)
CREATE INDEX score_sheet_member ON appraisal.score_sheet USING btree (member_id, item_id)
CREATE UNIQUE INDEX score_sheet_pkey ON appraisal.score_sheet USING btree (id)
CREATE UNIQUE INDEX session_attendance_pkey ON appraisal.session_attendance USING btree (session_id, member_id)
CREATE UNIQUE INDEX session_item_dossier ON appraisal.session_item USING btree (dossier_id) WHERE (state = ANY (ARRAY['WAITING'::text, 'MARKING'::text, 'DISCUSSION'::text]))
CREATE INDEX session_item_of_dossier ON appraisal.session_item USING btree (dossier_id)
CREATE UNIQUE INDEX session_item_pkey ON appraisal.session_item USING btree (id)
CREATE INDEX session_item_session ON appraisal.session_item USING btree (session_id, "position")
CREATE UNIQUE INDEX session_item_session_id_position_key ON appraisal.session_item USING btree (session_id, "position")
CREATE UNIQUE INDEX sheet_knock_out_pkey ON appraisal.sheet_knock_out USING btree (sheet_id, ground)
CREATE INDEX site_visit_dossier ON appraisal.site_visit USING btree (dossier_id)
CREATE UNIQUE INDEX site_visit_pkey ON appraisal.site_visit USING btree (id)
CREATE UNIQUE INDEX site_visit_photo_pkey ON appraisal.site_visit_photo USING btree (visit_id, "position")
CREATE INDEX upload_open ON appraisal.upload USING btree (updated_at) WHERE (state = 'OPEN'::text)
CREATE UNIQUE INDEX upload_pkey ON appraisal.upload USING btree (id)
CREATE UNIQUE INDEX upload_piece_pkey ON appraisal.upload_piece USING btree (upload_id, starts_at)
view fact_dossier as
 SELECT id AS subject_id,
    id AS dossier_id,
    product_id,
    producer_id,
    commune_code,
    former_district_code,
    former_province_code,
    sample,
    'CONFIRMED'::text AS grade,
    ('/appraisal/dossiers/'::text || id) AS proof,
    code AS label,
    kind,
    state,
    COALESCE(expected_stars, aimed_stars) AS expected_stars,
    ((submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date AS occurred_on,
    daterange(((submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date,
        CASE
            WHEN (state = ANY (ARRAY['RECOGNISED'::text, 'NOT_RECOGNISED'::text, 'DISQUALIFIED'::text, 'WITHDRAWN_BY_PRODUCER'::text])) THEN GREATEST(((submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date, ((state_since AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)
            ELSE NULL::date
        END) AS valid
   FROM appraisal.dossier d
  WHERE (submitted_at IS NOT NULL);

-- schema area
alias.list text not null
alias.code text not null
alias.name text not null
alias.folded text not null
alias.note text not null default ''::text
reference_data.name text not null
reference_data.sha256 text not null
reference_data.loaded_at timestamp with time zone not null
succession.id bigint not null
succession.old_code text
succession.old_name text not null
succession.old_district text not null
succession.old_province text not null
succession.old_folded text not null
succession.new_code text not null
succession.basis text not null
tile.commune_code text not null
tile.column_number smallint not null
tile.row_number smallint not null
unit.list text not null
unit.code text not null
unit.level text not null
unit.kind text not null
unit.name text not null
unit.full_name text not null
unit.parent_code text
unit.district_code text
unit.province_code text not null
unit.folded text not null
unit.joined text not null
unit_list.code text not null
unit_list.valid daterange not null
unit_list.title text not null
alias alias_list_code_fkey FOREIGN KEY (list, code) REFERENCES area.unit(list, code)
alias alias_pkey PRIMARY KEY (list, code, name)
reference_data reference_data_pkey PRIMARY KEY (name)
succession succession_basis_check CHECK ((basis = ANY (ARRAY['PACKAGE'::text, 'NAME_MATCH'::text, 'NAME_ONLY'::text, 'NO_OLD_COMMUNE'::text])))
succession succession_pkey PRIMARY KEY (id)
tile tile_column_number_row_number_key UNIQUE (column_number, row_number)
tile tile_pkey PRIMARY KEY (commune_code)
unit unit_check CHECK (((level = 'PROVINCE'::text) = (parent_code IS NULL)))
unit unit_code_check CHECK ((code ~ '^[0-9]{2,5}$'::text))
unit unit_level_check CHECK ((level = ANY (ARRAY['PROVINCE'::text, 'DISTRICT'::text, 'COMMUNE'::text])))
unit unit_list_fkey FOREIGN KEY (list) REFERENCES area.unit_list(code)
unit unit_pkey PRIMARY KEY (list, code)
unit_list unit_list_pkey PRIMARY KEY (code)
CREATE INDEX alias_folded ON area.alias USING btree (folded)
CREATE UNIQUE INDEX alias_pkey ON area.alias USING btree (list, code, name)
CREATE UNIQUE INDEX reference_data_pkey ON area.reference_data USING btree (name)
CREATE INDEX succession_folded ON area.succession USING btree (old_folded)
CREATE INDEX succession_new ON area.succession USING btree (new_code)
CREATE INDEX succession_old ON area.succession USING btree (old_code)
CREATE UNIQUE INDEX succession_pkey ON area.succession USING btree (id)
CREATE UNIQUE INDEX tile_column_number_row_number_key ON area.tile USING btree (column_number, row_number)
CREATE UNIQUE INDEX tile_pkey ON area.tile USING btree (commune_code)
CREATE INDEX unit_folded ON area.unit USING btree (folded, list)
CREATE INDEX unit_joined ON area.unit USING btree (joined, list)
CREATE INDEX unit_joined_trigram ON area.unit USING gin (joined extensions.gin_trgm_ops)
CREATE INDEX unit_parent ON area.unit USING btree (list, parent_code)
CREATE UNIQUE INDEX unit_pkey ON area.unit USING btree (list, code)
CREATE INDEX unit_province ON area.unit USING btree (list, province_code, level)
CREATE UNIQUE INDEX unit_list_pkey ON area.unit_list USING btree (code)

-- schema audit
entry.seq bigint not null
entry.at timestamp with time zone not null
entry.actor_id uuid
entry.actor_name text not null
entry.on_behalf_of uuid
entry.action text not null
entry.subject_type text not null
entry.subject_id text not null
entry.basis text not null default ''::text
entry.detail json not null default '{}'::json
entry.previous_hash bytea not null
entry.hash bytea not null
head.only_one boolean not null default true
head.seq bigint not null
head.hash bytea not null
entry entry_pkey PRIMARY KEY (seq)
entry entry_seq_check CHECK ((seq > 0))
head head_only_one_check CHECK (only_one)
head head_pkey PRIMARY KEY (only_one)
CREATE INDEX entry_actor ON audit.entry USING btree (actor_id, seq DESC)
CREATE INDEX entry_at ON audit.entry USING btree (at)
CREATE UNIQUE INDEX entry_pkey ON audit.entry USING btree (seq)
CREATE INDEX entry_subject ON audit.entry USING btree (subject_type, subject_id, seq DESC)
CREATE UNIQUE INDEX head_pkey ON audit.head USING btree (only_one)

-- schema file
stored.hash text not null
stored.media_type text not null
stored.size bigint not null
stored.stored_at timestamp with time zone not null
stored.stored_by uuid
stored.published boolean not null default false
variant.hash text not null
variant.width integer not null
variant.media_type text not null
variant.variant_hash text not null
variant.height integer not null
variant.size bigint not null
stored stored_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
stored stored_pkey PRIMARY KEY (hash)
stored stored_size_check CHECK ((size >= 0))
variant variant_hash_fkey FOREIGN KEY (hash) REFERENCES file.stored(hash)
variant variant_pkey PRIMARY KEY (hash, width, media_type)
CREATE UNIQUE INDEX stored_pkey ON file.stored USING btree (hash)
CREATE UNIQUE INDEX variant_pkey ON file.variant USING btree (hash, width, media_type)

-- schema identity
account.id uuid not null
account.email text not null
account.phone text
account.display_name text not null
account.password_hash text not null
account.state text not null default 'ACTIVE'::text
account.failed_sign_ins integer not null default 0
account.locked_until timestamp with time zone
account.totp_secret text
account.totp_confirmed_at timestamp with time zone
account.totp_last_step bigint
account.language text not null default 'vi'::text
account.sample boolean not null default false
account.created_at timestamp with time zone not null
account.version integer not null default 0
api_token.id uuid not null
api_token.account_id uuid not null
api_token.name text not null
api_token.token_hash bytea not null
api_token.created_at timestamp with time zone not null
api_token.expires_at timestamp with time zone not null
api_token.last_used_at timestamp with time zone
api_token.revoked_at timestamp with time zone
attempt.key text not null
attempt.window_start timestamp with time zone not null
attempt.count integer not null
password_reset.token_hash bytea not null
password_reset.account_id uuid not null
password_reset.expires_at timestamp with time zone not null
password_reset.used_at timestamp with time zone
recovery_code.account_id uuid not null
recovery_code.code_hash bytea not null
recovery_code.used_at timestamp with time zone
role_grant.id uuid not null
role_grant.account_id uuid not null
role_grant.role text not null
role_grant.area_list text
role_grant.area_code text
role_grant.producer_id uuid
role_grant.granted_at timestamp with time zone not null
role_grant.granted_by uuid
role_grant.revoked_at timestamp with time zone
role_grant.revoked_by uuid
submission.account_id uuid not null
submission.key text not null
submission.body_hash bytea not null
submission.status integer
submission.location text
submission.body text
submission.created_at timestamp with time zone not null
web_session.primary_id character(36) not null
web_session.session_id character(36) not null
web_session.creation_time bigint not null
web_session.last_access_time bigint not null
web_session.max_inactive_interval integer not null
web_session.expiry_time bigint not null
web_session.principal_name character varying(100)
web_session_attributes.session_primary_id character(36) not null
web_session_attributes.attribute_name character varying(200) not null
web_session_attributes.attribute_bytes bytea not null
account account_email_check CHECK ((email = lower(email)))
account account_email_key UNIQUE (email)
account account_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
account account_pkey PRIMARY KEY (id)
account account_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'DISABLED'::text])))
api_token api_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
api_token api_token_pkey PRIMARY KEY (id)
api_token api_token_token_hash_key UNIQUE (token_hash)
attempt attempt_pkey PRIMARY KEY (key, window_start)
password_reset password_reset_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
password_reset password_reset_pkey PRIMARY KEY (token_hash)
recovery_code recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
recovery_code recovery_code_pkey PRIMARY KEY (account_id, code_hash)
role_grant role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
role_grant role_grant_area_list_area_code_fkey FOREIGN KEY (area_list, area_code) REFERENCES area.unit(list, code)
role_grant role_grant_check CHECK (((area_list IS NULL) = (area_code IS NULL)))
role_grant role_grant_check1 CHECK (((role = 'PRODUCER'::text) = (producer_id IS NOT NULL)))
role_grant role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES identity.account(id)
role_grant role_grant_pkey PRIMARY KEY (id)
role_grant role_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES identity.account(id)
role_grant role_grant_role_check CHECK ((role = ANY (ARRAY['PRODUCER'::text, 'COMMUNE_OFFICER'::text, 'PROVINCIAL_OFFICER'::text, 'ADVISER'::text, 'COUNCIL_MEMBER'::text, 'COUNCIL_CHAIR'::text, 'SECRETARY'::text, 'FINANCE_OFFICER'::text, 'AUDITOR'::text, 'ADMINISTRATOR'::text, 'BUYER'::text])))
submission submission_pkey PRIMARY KEY (account_id, key)
web_session web_session_pkey PRIMARY KEY (primary_id)
web_session web_session_session_id_key UNIQUE (session_id)
web_session_attributes web_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name)
web_session_attributes web_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES identity.web_session(primary_id) ON DELETE CASCADE
CREATE UNIQUE INDEX account_email_key ON identity.account USING btree (email)
CREATE UNIQUE INDEX account_pkey ON identity.account USING btree (id)
CREATE UNIQUE INDEX api_token_pkey ON identity.api_token USING btree (id)
CREATE UNIQUE INDEX api_token_token_hash_key ON identity.api_token USING btree (token_hash)
CREATE INDEX attempt_age ON identity.attempt USING btree (window_start)
CREATE UNIQUE INDEX attempt_pkey ON identity.attempt USING btree (key, window_start)
CREATE INDEX password_reset_account ON identity.password_reset USING btree (account_id)
CREATE UNIQUE INDEX password_reset_pkey ON identity.password_reset USING btree (token_hash)
CREATE UNIQUE INDEX recovery_code_pkey ON identity.recovery_code USING btree (account_id, code_hash)
CREATE UNIQUE INDEX role_grant_once ON identity.role_grant USING btree (account_id, role, COALESCE(area_code, ''::text), COALESCE(producer_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (revoked_at IS NULL)
CREATE UNIQUE INDEX role_grant_pkey ON identity.role_grant USING btree (id)
CREATE INDEX submission_age ON identity.submission USING btree (created_at)
CREATE UNIQUE INDEX submission_pkey ON identity.submission USING btree (account_id, key)
CREATE INDEX web_session_expiry ON identity.web_session USING btree (expiry_time)
CREATE UNIQUE INDEX web_session_pkey ON identity.web_session USING btree (primary_id)
CREATE INDEX web_session_principal ON identity.web_session USING btree (principal_name)
CREATE UNIQUE INDEX web_session_session_id_key ON identity.web_session USING btree (session_id)
CREATE UNIQUE INDEX web_session_attributes_pkey ON identity.web_session_attributes USING btree (session_primary_id, attribute_name)

-- schema intake
import.id uuid not null
import.kind text not null
import.file_name text not null
import.file_hash text not null
import.state text not null
import.dry_run boolean not null default false
import.confirm_when_clean boolean not null default false
import.valid_rows_only boolean not null default false
import.rows_total integer
import.rows_read integer not null default 0
import.rows_new integer not null default 0
import.rows_changed integer not null default 0
import.rows_unchanged integer not null default 0
import.rows_in_error integer not null default 0
import.rows_applied integer not null default 0
import.rows_unplaced integer not null default 0
import.headers jsonb not null default '[]'::jsonb
import.problem jsonb
import.undo_refusals jsonb not null default '[]'::jsonb
import.cancel_requested boolean not null default false
import.idempotency_key text
import.request_hash text
import.created_by uuid
import.created_by_name text not null
import.communes text[]
import.created_at timestamp with time zone not null
import.confirmed_at timestamp with time zone
import.finished_at timestamp with time zone
import.undo_until timestamp with time zone
import.undone_at timestamp with time zone
import.undone_by uuid
import.undone_by_name text
import.rows_purged_at timestamp with time zone
import_answer.import_id uuid not null
import_answer.row_number integer not null
import_answer.column_key text not null
import_answer.value text not null
import_answer.answered_by uuid
import_answer.answered_by_name text not null
import_answer.answered_at timestamp with time zone not null
import_change.import_id uuid not null
import_change.seq integer not null
import_change.subject_type text not null
import_change.subject_id uuid not null
import_change.before jsonb
import_change.after jsonb not null
import_row.import_id uuid not null
import_row.row_number integer not null
import_row.outcome text not null
import_row.cells jsonb not null
import_row.problems jsonb not null default '[]'::jsonb
import_row.differences jsonb not null default '[]'::jsonb
import_row.remarks jsonb not null default '[]'::jsonb
import_row.unplaced boolean not null default false
import import_created_by_idempotency_key_key UNIQUE (created_by, idempotency_key)
import import_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES file.stored(hash) NOT VALID
import import_pkey PRIMARY KEY (id)
import import_state_check CHECK ((state = ANY (ARRAY['UPLOADED'::text, 'READING'::text, 'PREVIEWED'::text, 'APPLYING'::text, 'DONE'::text, 'UNDOING'::text, 'UNDONE'::text, 'CANCELLED'::text, 'FAILED'::text])))
import_answer import_answer_import_id_fkey FOREIGN KEY (import_id) REFERENCES intake.import(id) ON DELETE CASCADE
import_answer import_answer_pkey PRIMARY KEY (import_id, row_number, column_key)
import_change import_change_import_id_fkey FOREIGN KEY (import_id) REFERENCES intake.import(id) ON DELETE CASCADE
import_change import_change_pkey PRIMARY KEY (import_id, seq)
import_row import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES intake.import(id) ON DELETE CASCADE
import_row import_row_outcome_check CHECK ((outcome = ANY (ARRAY['NEW'::text, 'CHANGED'::text, 'UNCHANGED'::text, 'ERROR'::text])))
import_row import_row_pkey PRIMARY KEY (import_id, row_number)
CREATE UNIQUE INDEX import_created_by_idempotency_key_key ON intake.import USING btree (created_by, idempotency_key)
CREATE UNIQUE INDEX import_pkey ON intake.import USING btree (id)
CREATE INDEX import_recent ON intake.import USING btree (created_at DESC)
CREATE UNIQUE INDEX import_answer_pkey ON intake.import_answer USING btree (import_id, row_number, column_key)
CREATE UNIQUE INDEX import_change_pkey ON intake.import_change USING btree (import_id, seq)
CREATE INDEX import_row_outcome ON intake.import_row USING btree (import_id, outcome, row_number)
CREATE UNIQUE INDEX import_row_pkey ON intake.import_row USING btree (import_id, row_number)
CREATE INDEX import_row_unplaced ON intake.import_row USING btree (import_id, row_number) WHERE unplaced

-- schema notice
delivery.message_id uuid not null
delivery.attempt integer not null
delivery.at timestamp with time zone not null
delivery.outcome text not null
delivery.problem text not null default ''::text
message.id uuid not null
message.channel text not null
message.account_id uuid
message.address text
message.template text not null
message.subject text not null
message.body text not null
message.state text not null
message.not_before timestamp with time zone not null
message.attempts integer not null default 0
message.created_at timestamp with time zone not null
message.sent_at timestamp with time zone
message.read_at timestamp with time zone
message.last_error text
passed_day.day date not null
passed_day.announced_at timestamp with time zone not null
scheduled_tasks.task_name text not null
scheduled_tasks.task_instance text not null
scheduled_tasks.task_data bytea
scheduled_tasks.execution_time timestamp with time zone
scheduled_tasks.picked boolean not null
scheduled_tasks.picked_by text
scheduled_tasks.last_success timestamp with time zone
scheduled_tasks.last_failure timestamp with time zone
scheduled_tasks.consecutive_failures integer
scheduled_tasks.last_heartbeat timestamp with time zone
scheduled_tasks.version bigint not null
scheduled_tasks.priority smallint
delivery delivery_attempt_check CHECK ((attempt > 0))
delivery delivery_message_id_fkey FOREIGN KEY (message_id) REFERENCES notice.message(id) ON DELETE CASCADE
delivery delivery_outcome_check CHECK ((outcome = ANY (ARRAY['DELIVERED'::text, 'LATER'::text, 'REFUSED'::text])))
delivery delivery_pkey PRIMARY KEY (message_id, attempt)
message message_channel_check CHECK ((channel = ANY (ARRAY['IN_APP'::text, 'EMAIL'::text, 'SMS'::text, 'ZALO'::text, 'LETTER'::text])))
message message_pkey PRIMARY KEY (id)
message message_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'FAILED'::text, 'READ'::text])))
passed_day passed_day_pkey PRIMARY KEY (day)
scheduled_tasks scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
CREATE UNIQUE INDEX delivery_pkey ON notice.delivery USING btree (message_id, attempt)
CREATE INDEX message_account ON notice.message USING btree (account_id, created_at DESC)
CREATE UNIQUE INDEX message_pkey ON notice.message USING btree (id)
CREATE INDEX message_unread ON notice.message USING btree (account_id) WHERE ((channel = 'IN_APP'::text) AND (state = 'SENT'::text))
CREATE INDEX message_waiting ON notice.message USING btree (not_before) WHERE (state = 'WAITING'::text)
CREATE UNIQUE INDEX passed_day_pkey ON notice.passed_day USING btree (day)
CREATE INDEX scheduled_tasks_due ON notice.scheduled_tasks USING btree (execution_time)
CREATE INDEX scheduled_tasks_heartbeat ON notice.scheduled_tasks USING btree (last_heartbeat)
CREATE UNIQUE INDEX scheduled_tasks_pkey ON notice.scheduled_tasks USING btree (task_name, task_instance)

-- schema portal
news.id uuid not null
news.number bigint not null
news.slug text not null
news.title_vi text not null
news.summary_vi text not null
news.body_vi text not null
news.title_en text not null default ''::text
news.summary_en text not null default ''::text
news.body_en text not null default ''::text
news.public_from date
news.sample boolean not null default false
news.author_id uuid
news.author_name text not null
news.version integer not null default 0
news.created_at timestamp with time zone not null
news.updated_at timestamp with time zone not null
product_index.product_id uuid not null
product_index.name_exact text not null
product_index.name_folded text not null
product_index.rest_exact text not null
product_index.tokens text[] not null
product_index.industry text
product_index.stars smallint
product_index.rated_stars smallint
product_index.state text not null
product_index.state_until date
product_index.commune_code text
product_index.former_district_code text
product_index.former_province_code text
product_index.producer_type text
product_index.sample boolean not null
product_index.weight smallint not null
product_index_state.only_row boolean not null default true
product_index_state.indexed_on date not null
product_index_state.newest_product uuid
product_index_state.newest_star uuid
product_index_state.version bigint not null default nextval('portal.product_index_version'::regclass)
search_word.word text not null
search_word.products integer not null
news news_number_key UNIQUE (number)
news news_pkey PRIMARY KEY (id)
news news_summary_vi_check CHECK ((char_length(summary_vi) <= 500))
news news_title_vi_check CHECK (((char_length(title_vi) >= 5) AND (char_length(title_vi) <= 200)))
product_index product_index_check CHECK (((stars IS NULL) = (state <> ALL (ARRAY['VALID'::text, 'EXPIRING'::text]))))
product_index product_index_pkey PRIMARY KEY (product_id)
product_index product_index_state_check CHECK ((state = ANY (ARRAY['VALID'::text, 'EXPIRING'::text, 'EXPIRED'::text, 'WITHDRAWN'::text, 'REPORTED'::text, 'NONE'::text])))
product_index_state product_index_state_only_row_check CHECK (only_row)
product_index_state product_index_state_pkey PRIMARY KEY (only_row)
search_word search_word_pkey PRIMARY KEY (word)
CREATE UNIQUE INDEX news_number_key ON portal.news USING btree (number)
CREATE UNIQUE INDEX news_pkey ON portal.news USING btree (id)
CREATE INDEX news_public ON portal.news USING btree (public_from DESC, number DESC) WHERE (public_from IS NOT NULL)
CREATE INDEX product_index_by_state ON portal.product_index USING btree (state, weight, product_id)
CREATE INDEX product_index_commune ON portal.product_index USING btree (commune_code, weight, product_id)
CREATE INDEX product_index_former_district ON portal.product_index USING btree (former_district_code, weight, product_id)
CREATE INDEX product_index_industry ON portal.product_index USING btree (industry, weight, product_id)
CREATE INDEX product_index_name ON portal.product_index USING btree (name_folded)
CREATE UNIQUE INDEX product_index_pkey ON portal.product_index USING btree (product_id)
CREATE INDEX product_index_tokens ON portal.product_index USING gin (tokens) WITH (fastupdate=off)
CREATE INDEX product_index_type ON portal.product_index USING btree (producer_type, weight, product_id)
CREATE INDEX product_index_until ON portal.product_index USING btree (state_until) WHERE (state_until IS NOT NULL)
CREATE INDEX product_index_weight ON portal.product_index USING btree (weight, product_id)
CREATE UNIQUE INDEX product_index_state_pkey ON portal.product_index_state USING btree (only_row)
CREATE UNIQUE INDEX search_word_pkey ON portal.search_word USING btree (word)

-- schema programme
plan.id uuid not null
plan.code text not null
plan.title_vi text not null
plan.title_en text not null
plan.issuer text not null
plan.number text not null
plan.signed_on date
plan.term daterange not null
plan.area_list text
plan.area_code text
plan.source text not null default ''::text
plan.note_vi text not null default ''::text
plan.note_en text not null default ''::text
plan.version integer not null default 0
plan.created_at timestamp with time zone not null
report.id uuid not null
report.plan_id uuid not null
report.as_of date not null
report.area text not null
report.counting_rule text not null
report.content text not null
report.sha256 text not null
report.created_at timestamp with time zone not null
report.created_by uuid
report.created_by_name text not null
report_evidence.report_id uuid not null
report_evidence.number integer not null
report_evidence.target_code text not null
report_evidence.side text not null
report_evidence.line text not null
reported_figure.id uuid not null
reported_figure.code text not null
reported_figure.plan_id uuid
reported_figure.target_code text
reported_figure.scope_list text
reported_figure.scope_code text
reported_figure.metric text not null
reported_figure.label_vi text not null
reported_figure.label_en text not null
reported_figure.value numeric not null
reported_figure.unit text not null
reported_figure.as_of date not null
reported_figure.as_of_precision text not null default 'DAY'::text
reported_figure.parts jsonb not null default '{}'::jsonb
reported_figure.parts_agree boolean not null default true
reported_figure.source_name text not null
reported_figure.source_url text not null
reported_figure.entered_by_name text not null
reported_figure.note text not null default ''::text
reported_figure.version integer not null default 0
reported_figure.entered_by uuid
reported_figure.entered_at timestamp with time zone
reported_figure.withdrawn boolean not null default false
reported_figure_revision.figure_id uuid not null
reported_figure_revision.version integer not null
reported_figure_revision.at timestamp with time zone not null
reported_figure_revision.actor_id uuid
reported_figure_revision.actor_name text not null
reported_figure_revision.reason text not null
reported_figure_revision.before jsonb not null
target.id uuid not null
target.plan_id uuid not null
target.code text not null
target.position integer not null
target.words_vi text not null
target.words_en text not null
target.short_vi text not null
target.short_en text not null
target.indicator jsonb not null
target.operator text not null
target.goal numeric not null
target.goal_upper numeric
target.unit text not null
target.deadline date not null
target.baseline numeric
target.baseline_note text not null default ''::text
target.parent_code text
target.counting_note_vi text not null default ''::text
target.counting_note_en text not null default ''::text
target.retired_at timestamp with time zone
target.version integer not null default 0
target_revision.target_id uuid not null
target_revision.version integer not null
target_revision.at timestamp with time zone not null
target_revision.actor_id uuid
target_revision.actor_name text not null
target_revision.reason text not null
target_revision.before jsonb
target_revision.after jsonb not null
target_share.target_id uuid not null
target_share.area_list text not null
target_share.area_code text not null
target_share.value numeric not null
task.id uuid not null
task.plan_id uuid not null
task.code text not null
task.position integer not null
task.words_vi text not null
task.words_en text not null
task.beneficiary_vi text not null
task.beneficiary_en text not null
task.responsible text not null default ''::text
task.serves text[] not null default '{}'::text[]
task.indicator jsonb not null
plan plan_area_list_area_code_fkey FOREIGN KEY (area_list, area_code) REFERENCES area.unit(list, code)
plan plan_check CHECK (((area_list IS NULL) = (area_code IS NULL)))
plan plan_code_key UNIQUE (code)
plan plan_pkey PRIMARY KEY (id)
report report_pkey PRIMARY KEY (id)
report report_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES programme.plan(id)
report_evidence report_evidence_pkey PRIMARY KEY (report_id, number)
report_evidence report_evidence_report_id_fkey FOREIGN KEY (report_id) REFERENCES programme.report(id)
report_evidence report_evidence_side_check CHECK ((side = ANY (ARRAY['NUMERATOR'::text, 'DENOMINATOR'::text, 'GAP'::text])))
reported_figure reported_figure_as_of_precision_check CHECK ((as_of_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'YEAR'::text])))
reported_figure reported_figure_code_key UNIQUE (code)
reported_figure reported_figure_pkey PRIMARY KEY (id)
reported_figure reported_figure_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES programme.plan(id)
reported_figure reported_figure_unit_check CHECK ((unit = ANY (ARRAY['ITEMS'::text, 'PERCENT'::text, 'VND'::text])))
reported_figure_revision reported_figure_revision_figure_id_fkey FOREIGN KEY (figure_id) REFERENCES programme.reported_figure(id)
reported_figure_revision reported_figure_revision_pkey PRIMARY KEY (figure_id, version)
reported_figure_revision reported_figure_revision_reason_check CHECK ((char_length(reason) >= 5))
target target_check CHECK (((operator = 'BETWEEN'::text) = (goal_upper IS NOT NULL)))
target target_operator_check CHECK ((operator = ANY (ARRAY['GE'::text, 'LE'::text, 'EQ'::text, 'BETWEEN'::text])))
target target_pkey PRIMARY KEY (id)
target target_plan_id_code_key UNIQUE (plan_id, code)
target target_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES programme.plan(id)
target target_unit_check CHECK ((unit = ANY (ARRAY['ITEMS'::text, 'PERCENT'::text, 'VND'::text])))
target_revision target_revision_pkey PRIMARY KEY (target_id, version)
target_revision target_revision_reason_check CHECK ((char_length(reason) >= 5))
target_revision target_revision_target_id_fkey FOREIGN KEY (target_id) REFERENCES programme.target(id)
target_share target_share_area_list_area_code_fkey FOREIGN KEY (area_list, area_code) REFERENCES area.unit(list, code)
target_share target_share_pkey PRIMARY KEY (target_id, area_list, area_code)
target_share target_share_target_id_fkey FOREIGN KEY (target_id) REFERENCES programme.target(id)
target_share target_share_value_check CHECK ((value >= (0)::numeric))
task task_pkey PRIMARY KEY (id)
task task_plan_id_code_key UNIQUE (plan_id, code)
task task_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES programme.plan(id)
CREATE UNIQUE INDEX plan_code_key ON programme.plan USING btree (code)
CREATE UNIQUE INDEX plan_pkey ON programme.plan USING btree (id)
CREATE UNIQUE INDEX report_pkey ON programme.report USING btree (id)
CREATE UNIQUE INDEX report_evidence_pkey ON programme.report_evidence USING btree (report_id, number)
CREATE UNIQUE INDEX reported_figure_code_key ON programme.reported_figure USING btree (code)
CREATE UNIQUE INDEX reported_figure_pkey ON programme.reported_figure USING btree (id)
CREATE UNIQUE INDEX reported_figure_revision_pkey ON programme.reported_figure_revision USING btree (figure_id, version)
CREATE UNIQUE INDEX target_pkey ON programme.target USING btree (id)
CREATE UNIQUE INDEX target_plan_id_code_key ON programme.target USING btree (plan_id, code)
CREATE UNIQUE INDEX target_revision_pkey ON programme.target_revision USING btree (target_id, version)
CREATE UNIQUE INDEX target_share_pkey ON programme.target_share USING btree (target_id, area_list, area_code)
CREATE UNIQUE INDEX task_pkey ON programme.task USING btree (id)
CREATE UNIQUE INDEX task_plan_id_code_key ON programme.task USING btree (plan_id, code)

-- schema promotion
channel_presence.id uuid not null
channel_presence.channel_id uuid not null
channel_presence.producer_id uuid not null
channel_presence.contract_number text
channel_presence.link_id uuid
channel_presence.valid daterange not null
channel_presence.sample boolean not null default false
channel_presence.source text not null default ''::text
channel_presence.version integer not null default 0
channel_presence.created_at timestamp with time zone not null
channel_presence.updated_at timestamp with time zone not null
channel_presence.live datemultirange not null default '{}'::datemultirange
channel_presence.from_day date default 
CASE
    WHEN (NOT isempty(live)) THEN COALESCE(lower(live), '-infinity'::date)
    ELSE NULL::date
END
channel_presence.to_day date default 
CASE
    WHEN (NOT isempty(live)) THEN COALESCE(upper(live), 'infinity'::date)
    ELSE NULL::date
END
channel_presence.unbroken boolean default promotion.unbroken(live)
event.id uuid not null
event.kind text not null
event.name text not null
event.place text not null default ''::text
event.unit_list text
event.unit_code text
event.commune_code text
event.former_district_code text
event.former_province_code text
event.outside_province boolean not null default false
event.held daterange
event.held_as_printed text not null default ''::text
event.topic text not null default ''::text
event.result text not null default ''::text
event.sales_vnd bigint
event.contracts integer
event.memoranda integer
event.grade text not null default 'CONFIRMED'::text
event.sample boolean not null default false
event.source text not null default ''::text
event.version integer not null default 0
event.created_at timestamp with time zone not null
event.updated_at timestamp with time zone not null
event_participant.event_id uuid not null
event_participant.producer_id uuid not null
event_participant.products integer
event_participant.sales_vnd bigint
link.id uuid not null
link.url text not null
link.host text not null
link.last_checked_at timestamp with time zone
link.last_status integer
link.last_problem text
link.alive boolean
link.next_check_at timestamp with time zone not null
link.failures integer not null default 0
link_state.link_id uuid not null
link_state.alive boolean not null
link_state.period daterange not null
listing.id uuid not null
listing.channel_id uuid not null
listing.product_id uuid not null
listing.link_id uuid not null
listing.valid daterange not null
listing.sample boolean not null default false
listing.source text not null default ''::text
listing.version integer not null default 0
listing.created_at timestamp with time zone not null
listing.updated_at timestamp with time zone not null
listing.live datemultirange not null default '{}'::datemultirange
listing.from_day date default 
CASE
    WHEN (NOT isempty(live)) THEN COALESCE(lower(live), '-infinity'::date)
    ELSE NULL::date
END
listing.to_day date default 
CASE
    WHEN (NOT isempty(live)) THEN COALESCE(upper(live), 'infinity'::date)
    ELSE NULL::date
END
listing.unbroken boolean default promotion.unbroken(live)
logo_support.id uuid not null
logo_support.product_id uuid not null
logo_support.state text not null
logo_support.decided_on date not null
logo_support.amount_vnd bigint
logo_support.photo_hash text
logo_support.note text not null default ''::text
logo_support.sample boolean not null default false
logo_support.source text not null default ''::text
logo_support.version integer not null default 0
logo_support.created_at timestamp with time zone not null
logo_support.updated_at timestamp with time zone not null
payment_account.id uuid not null
payment_account.producer_id uuid not null
payment_account.bank_key text not null
payment_account.account_number text not null
payment_account.holder text not null
payment_account.verified_on date
payment_account.valid daterange not null
payment_account.sample boolean not null default false
payment_account.source text not null default ''::text
payment_account.version integer not null default 0
payment_account.created_at timestamp with time zone not null
payment_account.updated_at timestamp with time zone not null
payment_account.from_day date default GREATEST(COALESCE(lower(valid), '-infinity'::date), verified_on)
payment_account.to_day date default COALESCE(upper(valid), 'infinity'::date)
proposal.id uuid not null
proposal.kind text not null
proposal.record_id uuid
proposal.base_version integer
proposal.producer_id uuid not null
proposal.fields jsonb not null
proposal.proposed_by uuid not null
proposal.proposed_by_name text not null
proposal.proposed_at timestamp with time zone not null
proposal.decided_by uuid
proposal.decided_by_name text
proposal.decided_at timestamp with time zone
proposal.accepted boolean
proposal.answer text not null default ''::text
proposal.saved_id uuid
revision.record_id uuid not null
revision.version integer not null
revision.kind text not null
revision.at timestamp with time zone not null
revision.actor_id uuid
revision.actor_name text not null
revision.import_id uuid
revision.source text not null default ''::text
revision.fields jsonb not null
sales_channel.id uuid not null
sales_channel.kind text not null
sales_channel.name text not null
sales_channel.operator text not null default ''::text
sales_channel.url text
sales_channel.sample boolean not null default false
sales_channel.source text not null default ''::text
sales_channel.version integer not null default 0
sales_channel.created_at timestamp with time zone not null
sales_channel.updated_at timestamp with time zone not null
sales_point.id uuid not null
sales_point.name text not null
sales_point.folded text not null
sales_point.operator text not null default ''::text
sales_point.unit_list text
sales_point.unit_code text
sales_point.commune_code text
sales_point.former_district_code text
sales_point.former_province_code text
sales_point.address_as_printed text not null default ''::text
sales_point.opened_on date
sales_point.opened_as_printed text not null default ''::text
sales_point.closed_on date
sales_point.decision_number text
sales_point.grade text not null default 'CONFIRMED'::text
sales_point.sample boolean not null default false
sales_point.source text not null default ''::text
sales_point.version integer not null default 0
sales_point.created_at timestamp with time zone not null
sales_point.updated_at timestamp with time zone not null
storefront.id uuid not null
storefront.producer_id uuid not null
storefront.channel_id uuid
storefront.link_id uuid not null
storefront.valid daterange not null
storefront.shows_all_products boolean not null default true
storefront.sample boolean not null default false
storefront.source text not null default ''::text
storefront.version integer not null default 0
storefront.created_at timestamp with time zone not null
storefront.updated_at timestamp with time zone not null
storefront.live datemultirange not null default '{}'::datemultirange
storefront.from_day date default 
CASE
    WHEN (NOT isempty(live)) THEN COALESCE(lower(live), '-infinity'::date)
    ELSE NULL::date
END
storefront.to_day date default 
CASE
    WHEN (NOT isempty(live)) THEN COALESCE(upper(live), 'infinity'::date)
    ELSE NULL::date
END
storefront.unbroken boolean default promotion.unbroken(live)
storefront_product.storefront_id uuid not null
storefront_product.product_id uuid not null
website.id uuid not null
website.producer_id uuid not null
website.link_id uuid not null
website.own_domain boolean not null default true
website.valid daterange not null
website.sample boolean not null default false
website.source text not null default ''::text
website.version integer not null default 0
website.created_at timestamp with time zone not null
website.updated_at timestamp with time zone not null
website.live datemultirange not null default '{}'::datemultirange
website.from_day date default 
CASE
    WHEN (NOT isempty(live)) THEN COALESCE(lower(live), '-infinity'::date)
    ELSE NULL::date
END
website.to_day date default 
CASE
    WHEN (NOT isempty(live)) THEN COALESCE(upper(live), 'infinity'::date)
    ELSE NULL::date
END
website.unbroken boolean default promotion.unbroken(live)
channel_presence channel_presence_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES promotion.sales_channel(id)
channel_presence channel_presence_check CHECK (((contract_number IS NOT NULL) OR (link_id IS NOT NULL)))
channel_presence channel_presence_link_id_fkey FOREIGN KEY (link_id) REFERENCES promotion.link(id)
channel_presence channel_presence_pkey PRIMARY KEY (id)
channel_presence channel_presence_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
channel_presence channel_presence_valid_check CHECK ((NOT isempty(valid)))
event event_contracts_check CHECK ((contracts >= 0))
event event_grade_check CHECK ((grade = ANY (ARRAY['CONFIRMED'::text, 'REPORTED'::text])))
event event_kind_check CHECK ((kind = ANY (ARRAY['FAIR'::text, 'CONFERENCE'::text, 'FORUM'::text, 'LIVESTREAM'::text, 'OCOP_DAY'::text, 'TRAINING'::text])))
event event_memoranda_check CHECK ((memoranda >= 0))
event event_pkey PRIMARY KEY (id)
event event_sales_vnd_check CHECK ((sales_vnd >= 0))
event event_unit_list_unit_code_fkey FOREIGN KEY (unit_list, unit_code) REFERENCES area.unit(list, code)
event_participant event_participant_event_id_fkey FOREIGN KEY (event_id) REFERENCES promotion.event(id) ON DELETE CASCADE
event_participant event_participant_pkey PRIMARY KEY (event_id, producer_id)
event_participant event_participant_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
event_participant event_participant_products_check CHECK ((products >= 0))
event_participant event_participant_sales_vnd_check CHECK ((sales_vnd >= 0))
link link_pkey PRIMARY KEY (id)
link link_url_key UNIQUE (url)
link_state link_state_link_id_fkey FOREIGN KEY (link_id) REFERENCES promotion.link(id)
link_state link_state_pkey PRIMARY KEY (link_id, period)
link_state one_state_on_a_day EXCLUDE USING gist (link_id WITH =, period WITH &&)
listing listing_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES promotion.sales_channel(id)
listing listing_link_id_fkey FOREIGN KEY (link_id) REFERENCES promotion.link(id)
listing listing_pkey PRIMARY KEY (id)
listing listing_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
listing listing_valid_check CHECK ((NOT isempty(valid)))
logo_support logo_support_amount_vnd_check CHECK ((amount_vnd >= 0))
logo_support logo_support_photo_hash_fkey FOREIGN KEY (photo_hash) REFERENCES file.stored(hash)
logo_support logo_support_pkey PRIMARY KEY (id)
logo_support logo_support_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
logo_support logo_support_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'ACCEPTED'::text, 'PAID'::text, 'REFUSED_BY_PRODUCER'::text])))
payment_account payment_account_pkey PRIMARY KEY (id)
payment_account payment_account_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
payment_account payment_account_valid_check CHECK ((NOT isempty(valid)))
proposal proposal_check CHECK ((num_nonnulls(decided_by, decided_by_name, decided_at, accepted) = ANY (ARRAY[0, 4])))
proposal proposal_check1 CHECK (((record_id IS NULL) = (base_version IS NULL)))
proposal proposal_check2 CHECK (((NOT accepted) OR ((decided_by <> proposed_by) AND (saved_id IS NOT NULL))))
proposal proposal_pkey PRIMARY KEY (id)
proposal proposal_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
revision revision_pkey PRIMARY KEY (record_id, version)
sales_channel sales_channel_kind_check CHECK ((kind = ANY (ARRAY['SUPERMARKET'::text, 'CONVENIENCE_STORE'::text, 'ECOMMERCE_PLATFORM'::text, 'SPECIALITY_SHOP'::text, 'TRADITIONAL_MARKET'::text, 'SOCIAL_NETWORK'::text, 'EXPORT'::text])))
sales_channel sales_channel_kind_name_key UNIQUE (kind, name)
sales_channel sales_channel_pkey PRIMARY KEY (id)
sales_point sales_point_check CHECK (((closed_on IS NULL) OR (opened_on IS NULL) OR (closed_on >= opened_on)))
sales_point sales_point_grade_check CHECK ((grade = ANY (ARRAY['CONFIRMED'::text, 'REPORTED'::text])))
sales_point sales_point_pkey PRIMARY KEY (id)
sales_point sales_point_unit_list_unit_code_fkey FOREIGN KEY (unit_list, unit_code) REFERENCES area.unit(list, code)
storefront storefront_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES promotion.sales_channel(id)
storefront storefront_link_id_fkey FOREIGN KEY (link_id) REFERENCES promotion.link(id)
storefront storefront_pkey PRIMARY KEY (id)
storefront storefront_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
storefront storefront_valid_check CHECK ((NOT isempty(valid)))
storefront_product storefront_product_pkey PRIMARY KEY (storefront_id, product_id)
storefront_product storefront_product_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
storefront_product storefront_product_storefront_id_fkey FOREIGN KEY (storefront_id) REFERENCES promotion.storefront(id) ON DELETE CASCADE
website website_link_id_fkey FOREIGN KEY (link_id) REFERENCES promotion.link(id)
website website_pkey PRIMARY KEY (id)
website website_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
website website_valid_check CHECK ((NOT isempty(valid)))
CREATE INDEX channel_presence_link ON promotion.channel_presence USING btree (link_id)
CREATE UNIQUE INDEX channel_presence_pkey ON promotion.channel_presence USING btree (id)
CREATE INDEX channel_presence_producer ON promotion.channel_presence USING btree (producer_id)
CREATE UNIQUE INDEX event_pkey ON promotion.event USING btree (id)
CREATE UNIQUE INDEX event_participant_pkey ON promotion.event_participant USING btree (event_id, producer_id)
CREATE INDEX event_participant_producer ON promotion.event_participant USING btree (producer_id)
CREATE INDEX link_due ON promotion.link USING btree (next_check_at)
CREATE UNIQUE INDEX link_pkey ON promotion.link USING btree (id)
CREATE UNIQUE INDEX link_url_key ON promotion.link USING btree (url)
CREATE UNIQUE INDEX link_state_pkey ON promotion.link_state USING btree (link_id, period)
CREATE INDEX one_state_on_a_day ON promotion.link_state USING gist (link_id, period)
CREATE INDEX listing_link ON promotion.listing USING btree (link_id)
CREATE UNIQUE INDEX listing_pkey ON promotion.listing USING btree (id)
CREATE INDEX listing_product ON promotion.listing USING btree (product_id)
CREATE UNIQUE INDEX logo_support_pkey ON promotion.logo_support USING btree (id)
CREATE INDEX logo_support_product ON promotion.logo_support USING btree (product_id)
CREATE UNIQUE INDEX payment_account_pkey ON promotion.payment_account USING btree (id)
CREATE INDEX payment_account_producer ON promotion.payment_account USING btree (producer_id)
CREATE UNIQUE INDEX proposal_one_per_record ON promotion.proposal USING btree (record_id) WHERE (decided_at IS NULL)
CREATE UNIQUE INDEX proposal_pkey ON promotion.proposal USING btree (id)
CREATE INDEX proposal_producer ON promotion.proposal USING btree (producer_id, proposed_at DESC)
CREATE INDEX proposal_waiting ON promotion.proposal USING btree (proposed_at) WHERE (decided_at IS NULL)
CREATE INDEX revision_import ON promotion.revision USING btree (import_id) WHERE (import_id IS NOT NULL)
CREATE UNIQUE INDEX revision_pkey ON promotion.revision USING btree (record_id, version)
CREATE UNIQUE INDEX sales_channel_kind_name_key ON promotion.sales_channel USING btree (kind, name)
CREATE UNIQUE INDEX sales_channel_pkey ON promotion.sales_channel USING btree (id)
CREATE UNIQUE INDEX sales_point_pkey ON promotion.sales_point USING btree (id)
CREATE INDEX storefront_link ON promotion.storefront USING btree (link_id)
CREATE UNIQUE INDEX storefront_pkey ON promotion.storefront USING btree (id)
CREATE INDEX storefront_producer ON promotion.storefront USING btree (producer_id)
CREATE UNIQUE INDEX storefront_product_pkey ON promotion.storefront_product USING btree (storefront_id, product_id)
CREATE INDEX website_link ON promotion.website USING btree (link_id)
CREATE UNIQUE INDEX website_pkey ON promotion.website USING btree (id)
CREATE INDEX website_producer ON promotion.website USING btree (producer_id)
view fact_channel_presence as
 SELECT c.id AS subject_id,
    c.producer_id,
    c.channel_id,
    h.kind AS channel_kind,
    (h.kind = ANY (ARRAY['SUPERMARKET'::text, 'CONVENIENCE_STORE'::text, 'ECOMMERCE_PLATFORM'::text])) AS modern,
    c.sample,
    ('/promotion/channel-presences/'::text || c.id) AS proof,
    h.name AS label,
    c.valid AS claimed,
    daterange(NULL::date, NULL::date) AS alive
   FROM (promotion.channel_presence c
     JOIN promotion.sales_channel h ON ((h.id = c.channel_id)))
  WHERE (c.contract_number IS NOT NULL)
UNION ALL
 SELECT c.id AS subject_id,
    c.producer_id,
    c.channel_id,
    h.kind AS channel_kind,
    (h.kind = ANY (ARRAY['SUPERMARKET'::text, 'CONVENIENCE_STORE'::text, 'ECOMMERCE_PLATFORM'::text])) AS modern,
    c.sample,
    ('/promotion/channel-presences/'::text || c.id) AS proof,
    h.name AS label,
    c.valid AS claimed,
    s.period AS alive
   FROM ((promotion.channel_presence c
     JOIN promotion.sales_channel h ON ((h.id = c.channel_id)))
     LEFT JOIN promotion.link_state s ON (((s.link_id = c.link_id) AND s.alive)))
  WHERE (c.contract_number IS NULL);
view fact_event as
 SELECT id AS subject_id,
    commune_code,
    former_district_code,
    former_province_code,
    sample,
    grade,
    ('/promotion/events/'::text || id) AS proof,
    name AS label,
    kind,
    topic,
    outside_province,
    lower(held) AS occurred_on,
    sales_vnd,
    contracts,
    memoranda
   FROM promotion.event e;
view fact_event_participant as
 SELECT x.event_id,
    x.producer_id,
    e.kind,
    lower(e.held) AS occurred_on,
    x.sales_vnd,
    e.sample
   FROM (promotion.event_participant x
     JOIN promotion.event e ON ((e.id = x.event_id)));
view fact_listing as
 SELECT l.id AS subject_id,
    l.product_id,
    h.kind AS channel_kind,
    l.sample,
    ('/promotion/listings/'::text || l.id) AS proof,
    h.name AS label,
    l.valid AS claimed,
    s.period AS alive
   FROM ((promotion.listing l
     JOIN promotion.sales_channel h ON ((h.id = l.channel_id)))
     LEFT JOIN promotion.link_state s ON (((s.link_id = l.link_id) AND s.alive)));
view fact_live_listing as
 SELECT l.id AS subject_id,
    l.product_id,
    h.kind AS channel_kind,
    l.sample,
    l.live,
    l.from_day,
    l.to_day,
    l.unbroken
   FROM (promotion.listing l
     JOIN promotion.sales_channel h ON ((h.id = l.channel_id)));
view fact_live_presence as
 SELECT c.id AS subject_id,
    c.producer_id,
    c.channel_id,
    h.kind AS channel_kind,
    (h.kind = ANY (ARRAY['SUPERMARKET'::text, 'CONVENIENCE_STORE'::text, 'ECOMMERCE_PLATFORM'::text])) AS modern,
    c.sample,
    c.live,
    c.from_day,
    c.to_day,
    c.unbroken
   FROM (promotion.channel_presence c
     JOIN promotion.sales_channel h ON ((h.id = c.channel_id)));
view fact_live_storefront as
 SELECT id AS subject_id,
    producer_id,
    sample,
    shows_all_products,
    (shows_all_products OR (EXISTS ( SELECT
           FROM promotion.storefront_product x
          WHERE (x.storefront_id = f.id)))) AS shows_something,
    live,
    from_day,
    to_day,
    unbroken
   FROM promotion.storefront f;
view fact_live_storefront_product as
 SELECT f.id AS subject_id,
    f.producer_id,
    x.product_id,
    f.sample,
    f.live,
    f.from_day,
    f.to_day,
    f.unbroken
   FROM (promotion.storefront_product x
     JOIN promotion.storefront f ON (((f.id = x.storefront_id) AND (NOT f.shows_all_products))));
view fact_live_website as
 SELECT id AS subject_id,
    producer_id,
    own_domain,
    sample,
    live,
    from_day,
    to_day,
    unbroken
   FROM promotion.website w;
view fact_logo_support as
 SELECT id AS subject_id,
    product_id,
    state,
    sample,
    ('/promotion/logo-supports/'::text || id) AS proof,
    decided_on AS occurred_on,
    amount_vnd
   FROM promotion.logo_support l;
view fact_payment_account as
 SELECT id AS subject_id,
    producer_id,
    sample,
    ('/promotion/payment-accounts/'::text || id) AS proof,
    bank_key AS label,
    (valid * daterange(verified_on, NULL::date)) AS valid,
    from_day,
    to_day
   FROM promotion.payment_account a
  WHERE (verified_on IS NOT NULL);
view fact_sales_point as
 SELECT id AS subject_id,
    commune_code,
    former_district_code,
    former_province_code,
    sample,
    grade,
    ('/promotion/sales-points/'::text || id) AS proof,
    name AS label,
    opened_on AS occurred_on,
    closed_on,
    daterange(opened_on, closed_on) AS valid
   FROM promotion.sales_point p;
view fact_storefront as
 SELECT f.id AS subject_id,
    f.producer_id,
    NULL::uuid AS product_id,
    f.sample,
    ('/promotion/storefronts/'::text || f.id) AS proof,
    k.url AS label,
    f.valid AS claimed,
    s.period AS alive
   FROM ((promotion.storefront f
     LEFT JOIN promotion.link k ON ((k.id = f.link_id)))
     LEFT JOIN promotion.link_state s ON (((s.link_id = f.link_id) AND s.alive)))
  WHERE f.shows_all_products
UNION ALL
 SELECT f.id AS subject_id,
    f.producer_id,
    x.product_id,
    f.sample,
    ('/promotion/storefronts/'::text || f.id) AS proof,
    k.url AS label,
    f.valid AS claimed,
    s.period AS alive
   FROM (((promotion.storefront f
     JOIN promotion.storefront_product x ON ((x.storefront_id = f.id)))
     LEFT JOIN promotion.link k ON ((k.id = f.link_id)))
     LEFT JOIN promotion.link_state s ON (((s.link_id = f.link_id) AND s.alive)))
  WHERE (NOT f.shows_all_products);
view fact_website as
 SELECT w.id AS subject_id,
    w.producer_id,
    w.own_domain,
    w.sample,
    ('/promotion/websites/'::text || w.id) AS proof,
    k.url AS label,
    w.valid AS claimed,
    s.period AS alive
   FROM ((promotion.website w
     LEFT JOIN promotion.link k ON ((k.id = w.link_id)))
     LEFT JOIN promotion.link_state s ON (((s.link_id = w.link_id) AND s.alive)));

-- schema recognition
certificate.id uuid not null
certificate.recognition_id uuid not null
certificate.code text not null
certificate.number text
certificate.issued_on date not null
certificate.expires_on date not null
certificate.created_at timestamp with time zone not null
decision.id uuid not null
decision.number text not null
decision.issuer text not null
decision.issuer_level text not null
decision.signed_on date
decision.signer text
decision.instrument_id uuid
decision.scan_hash text
decision.sample boolean not null default false
decision.source text not null default ''::text
decision.version integer not null default 0
decision.created_at timestamp with time zone not null
decision.updated_at timestamp with time zone not null
ending.certificate_id uuid not null
ending.kind text not null
ending.ended_on date not null
ending.ground text not null
ending.explanation text not null
ending.decision_number text not null
ending.decision_issuer text not null
ending.concluded_on date
ending.recorded_by uuid
ending.recorded_by_name text not null
ending.recorded_at timestamp with time zone not null
ending_correction.id uuid not null
ending_correction.certificate_id uuid not null
ending_correction.kind text not null
ending_correction.ended_on date not null
ending_correction.ground text not null
ending_correction.explanation text not null
ending_correction.decision_number text not null
ending_correction.decision_issuer text not null
ending_correction.concluded_on date
ending_correction.recorded_by uuid
ending_correction.recorded_by_name text not null
ending_correction.recorded_at timestamp with time zone not null
ending_correction.reason text not null
ending_correction.asked_by uuid not null
ending_correction.asked_by_name text not null
ending_correction.asked_at timestamp with time zone not null
ending_correction.decided_by uuid
ending_correction.decided_by_name text
ending_correction.decided_at timestamp with time zone
ending_correction.accepted boolean
extension.certificate_id uuid not null
extension.until date not null
extension.reason text not null
extension.decided_on date not null
extension.decided_by uuid
extension.decided_by_name text not null
legal_instrument.id uuid not null
legal_instrument.code text not null
legal_instrument.kind text not null
legal_instrument.number text not null
legal_instrument.issuer text not null
legal_instrument.signed_on date
legal_instrument.in_force daterange not null default daterange(NULL::date, NULL::date)
legal_instrument.title_vi text not null
legal_instrument.title_en text not null default ''::text
legal_instrument.note text not null default ''::text
recognition.id uuid not null
recognition.product_id uuid not null
recognition.decision_id uuid
recognition.kind text not null
recognition.stars smallint
recognition.average_total numeric(5,2)
recognition.recognised_on date
recognition.reported_year smallint
recognition.grade text not null
recognition.grade_reason text not null default ''::text
recognition.note text not null default ''::text
recognition.sample boolean not null default false
recognition.source text not null default ''::text
recognition.version integer not null default 0
recognition.created_at timestamp with time zone not null
recognition.updated_at timestamp with time zone not null
reminder.certificate_id uuid not null
reminder.step text not null
reminder.sent_at timestamp with time zone not null
reminder.message_id uuid
star_period.recognition_id uuid not null
star_period.certificate_id uuid
star_period.product_id uuid not null
star_period.producer_id uuid
star_period.stars smallint not null
star_period.kind text not null
star_period.grade text not null
star_period.valid daterange not null
star_period.ended_by text not null
star_period.commune_code text
star_period.former_district_code text
star_period.former_province_code text
star_period.sample boolean not null
star_period.from_day date default lower(valid)
star_period.to_day date default COALESCE(upper(valid), 'infinity'::date)
certificate certificate_check CHECK ((expires_on > issued_on))
certificate certificate_code_key UNIQUE (code)
certificate certificate_pkey PRIMARY KEY (id)
certificate certificate_recognition_id_fkey FOREIGN KEY (recognition_id) REFERENCES recognition.recognition(id)
certificate certificate_recognition_id_key UNIQUE (recognition_id)
decision decision_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES recognition.legal_instrument(id)
decision decision_issuer_level_check CHECK ((issuer_level = ANY (ARRAY['DISTRICT'::text, 'PROVINCE'::text, 'CENTRE'::text])))
decision decision_issuer_number_signed_on_key UNIQUE NULLS NOT DISTINCT (issuer, number, signed_on)
decision decision_pkey PRIMARY KEY (id)
decision decision_scan_hash_fkey FOREIGN KEY (scan_hash) REFERENCES file.stored(hash)
ending ending_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES recognition.certificate(id)
ending ending_ground_check CHECK ((ground = ANY (ARRAY['FORGED_DOSSIER'::text, 'CRITERIA_NOT_MET'::text, 'LAW_BREACH'::text, 'MARK_MISUSE'::text, 'PRODUCTION_STOPPED'::text, 'COMPETENT_BODY'::text, 'OUTSIDE_ORDER'::text])))
ending ending_kind_check CHECK ((kind = ANY (ARRAY['WITHDRAWN'::text, 'ANNULLED'::text])))
ending ending_pkey PRIMARY KEY (certificate_id)
ending_correction ending_correction_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES recognition.certificate(id)
ending_correction ending_correction_check CHECK ((num_nonnulls(decided_by, decided_by_name, decided_at, accepted) = ANY (ARRAY[0, 4])))
ending_correction ending_correction_check1 CHECK (((NOT accepted) OR (decided_by <> asked_by)))
ending_correction ending_correction_pkey PRIMARY KEY (id)
ending_correction ending_correction_reason_check CHECK (((char_length(reason) >= 10) AND (char_length(reason) <= 1000)))
extension extension_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES recognition.certificate(id)
extension extension_pkey PRIMARY KEY (certificate_id)
extension extension_reason_check CHECK ((char_length(reason) >= 10))
legal_instrument legal_instrument_code_key UNIQUE (code)
legal_instrument legal_instrument_kind_check CHECK ((kind = ANY (ARRAY['LAW'::text, 'DECREE'::text, 'CIRCULAR'::text, 'DECISION'::text, 'RESOLUTION'::text, 'PLAN'::text, 'LETTER'::text])))
legal_instrument legal_instrument_pkey PRIMARY KEY (id)
recognition recognition_average_total_check CHECK (((average_total >= (0)::numeric) AND (average_total <= (100)::numeric)))
recognition recognition_check CHECK (((grade = 'REPORTED'::text) OR ((decision_id IS NOT NULL) AND (recognised_on IS NOT NULL) AND (stars IS NOT NULL))))
recognition recognition_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES recognition.decision(id)
recognition recognition_grade_check CHECK ((grade = ANY (ARRAY['CONFIRMED'::text, 'REPORTED'::text])))
recognition recognition_kind_check CHECK ((kind = ANY (ARRAY['FIRST'::text, 'UPGRADE'::text, 'RE_RATING'::text])))
recognition recognition_pkey PRIMARY KEY (id)
recognition recognition_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
recognition recognition_stars_check CHECK (((stars >= 3) AND (stars <= 5)))
reminder reminder_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES recognition.certificate(id)
reminder reminder_pkey PRIMARY KEY (certificate_id, step)
reminder reminder_step_check CHECK ((step = ANY (ARRAY['WINDOW_OPENS'::text, 'WINDOW_CLOSES'::text, 'DAYS_60'::text, 'DAYS_30'::text, 'EXPIRED'::text])))
star_period star_period_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES recognition.certificate(id)
star_period star_period_ended_by_check CHECK ((ended_by = ANY (ARRAY['EXPIRY'::text, 'WITHDRAWN'::text, 'ANNULLED'::text, 'SUPERSEDED'::text])))
star_period star_period_pkey PRIMARY KEY (recognition_id)
star_period star_period_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
star_period star_period_recognition_id_fkey FOREIGN KEY (recognition_id) REFERENCES recognition.recognition(id)
CREATE UNIQUE INDEX certificate_code_key ON recognition.certificate USING btree (code)
CREATE INDEX certificate_expiry ON recognition.certificate USING btree (expires_on)
CREATE UNIQUE INDEX certificate_pkey ON recognition.certificate USING btree (id)
CREATE UNIQUE INDEX certificate_recognition_id_key ON recognition.certificate USING btree (recognition_id)
CREATE UNIQUE INDEX decision_issuer_number_signed_on_key ON recognition.decision USING btree (issuer, number, signed_on) NULLS NOT DISTINCT
CREATE UNIQUE INDEX decision_pkey ON recognition.decision USING btree (id)
CREATE INDEX ending_day ON recognition.ending USING btree (ended_on)
CREATE UNIQUE INDEX ending_pkey ON recognition.ending USING btree (certificate_id)
CREATE INDEX ending_correction_certificate ON recognition.ending_correction USING btree (certificate_id, asked_at)
CREATE UNIQUE INDEX ending_correction_open ON recognition.ending_correction USING btree (certificate_id) WHERE (decided_at IS NULL)
CREATE UNIQUE INDEX ending_correction_pkey ON recognition.ending_correction USING btree (id)
CREATE UNIQUE INDEX extension_pkey ON recognition.extension USING btree (certificate_id)
CREATE UNIQUE INDEX legal_instrument_code_key ON recognition.legal_instrument USING btree (code)
CREATE UNIQUE INDEX legal_instrument_pkey ON recognition.legal_instrument USING btree (id)
CREATE INDEX recognition_day ON recognition.recognition USING btree (recognised_on)
CREATE INDEX recognition_decision ON recognition.recognition USING btree (decision_id)
CREATE INDEX recognition_known_day ON recognition.recognition USING btree (COALESCE(recognised_on, make_date((reported_year)::integer, 12, 31)))
CREATE UNIQUE INDEX recognition_once ON recognition.recognition USING btree (decision_id, product_id) WHERE (decision_id IS NOT NULL)
CREATE UNIQUE INDEX recognition_pkey ON recognition.recognition USING btree (id)
CREATE INDEX recognition_product ON recognition.recognition USING btree (product_id, recognised_on)
CREATE UNIQUE INDEX reminder_pkey ON recognition.reminder USING btree (certificate_id, step)
CREATE INDEX star_period_end ON recognition.star_period USING btree (upper(valid))
CREATE UNIQUE INDEX star_period_pkey ON recognition.star_period USING btree (recognition_id)
CREATE INDEX star_period_producer ON recognition.star_period USING btree (producer_id)
CREATE INDEX star_period_product ON recognition.star_period USING btree (product_id)
view fact_certificate as
 SELECT c.id AS subject_id,
    c.recognition_id,
    r.product_id,
    p.producer_id,
    p.commune_code,
    p.former_district_code,
    p.former_province_code,
    r.sample,
    r.grade,
    ('/recognition/certificates/'::text || c.id) AS proof,
    p.name AS label,
    p.folded,
    c.code,
    c.number,
    r.stars,
    r.kind,
    c.issued_on,
    c.expires_on,
    x.until AS extended_until,
    e.ended_on,
    e.kind AS ending_kind,
        CASE
            WHEN (s.recognition_id IS NULL) THEN c.issued_on
            WHEN (s.ended_by = 'SUPERSEDED'::text) THEN upper(s.valid)
            ELSE NULL::date
        END AS superseded_on,
    c.issued_on AS occurred_on
   FROM (((((recognition.certificate c
     JOIN recognition.recognition r ON ((r.id = c.recognition_id)))
     JOIN registry.product p ON ((p.id = r.product_id)))
     LEFT JOIN recognition.star_period s ON ((s.recognition_id = r.id)))
     LEFT JOIN recognition.extension x ON ((x.certificate_id = c.id)))
     LEFT JOIN recognition.ending e ON ((e.certificate_id = c.id)));
view fact_recognition as
 SELECT r.id AS subject_id,
    r.product_id,
    p.producer_id,
    p.commune_code,
    p.former_district_code,
    p.former_province_code,
    r.sample,
    r.grade,
    ('/recognition/recognitions/'::text || r.id) AS proof,
    p.name AS label,
    r.stars,
    r.kind,
    COALESCE(r.recognised_on, make_date((r.reported_year)::integer, 12, 31)) AS occurred_on,
    p.industry,
    p.set_number,
    p.folded
   FROM (recognition.recognition r
     LEFT JOIN registry.product p ON ((p.id = r.product_id)));
view fact_valid_star as
 SELECT recognition_id AS subject_id,
    product_id,
    producer_id,
    commune_code,
    former_district_code,
    former_province_code,
    sample,
    grade,
    ('/recognition/recognitions/'::text || recognition_id) AS proof,
    stars,
    kind,
    valid,
    ended_by,
    from_day,
    to_day
   FROM recognition.star_period s;

-- schema registry
craft_village.id uuid not null
craft_village.name text not null
craft_village.folded text not null
craft_village.kind text not null
craft_village.craft text not null default ''::text
craft_village.unit_list text
craft_village.unit_code text
craft_village.commune_code text
craft_village.former_district_code text
craft_village.former_province_code text
craft_village.address_as_printed text not null default ''::text
craft_village.recognised_on date
craft_village.decision_number text
craft_village.ended_on date
craft_village.grade text not null default 'CONFIRMED'::text
craft_village.sample boolean not null default false
craft_village.source text not null default ''::text
craft_village.version integer not null default 0
craft_village.created_at timestamp with time zone not null
craft_village.updated_at timestamp with time zone not null
entry_on_behalf.id uuid not null
entry_on_behalf.subject_type text not null
entry_on_behalf.subject_id uuid not null
entry_on_behalf.version integer not null
entry_on_behalf.producer_id uuid not null
entry_on_behalf.entered_by uuid not null
entry_on_behalf.entered_by_name text not null
entry_on_behalf.entered_at timestamp with time zone not null
entry_on_behalf.confirmed_by uuid
entry_on_behalf.confirmed_by_name text
entry_on_behalf.confirmed_at timestamp with time zone
photo.id uuid not null
photo.product_id uuid
photo.producer_id uuid
photo.file_hash text not null
photo.caption text not null default ''::text
photo.position integer not null default 0
photo.added_at timestamp with time zone not null
photo.added_by uuid
producer.id uuid not null
producer.number bigint not null
producer.name text not null
producer.folded text not null
producer.slug text not null
producer.unit_list text
producer.unit_code text
producer.commune_code text
producer.former_district_code text
producer.former_province_code text
producer.address_as_printed text not null default ''::text
producer.tax_code text
producer.registration_number text
producer.founded_on date
producer.phone text
producer.email text
producer.website text
producer.story text not null default ''::text
producer.ceased_on date
producer.size_class text
producer.sample boolean not null default false
producer.source text not null default ''::text
producer.version integer not null default 0
producer.created_at timestamp with time zone not null
producer.updated_at timestamp with time zone not null
producer_type.producer_id uuid not null
producer_type.type text not null
producer_type.valid daterange not null
producer_type.source text not null default ''::text
producer_type.from_day date default COALESCE(lower(valid), '-infinity'::date)
producer_type.to_day date default COALESCE(upper(valid), 'infinity'::date)
product.id uuid not null
product.number bigint not null
product.producer_id uuid
product.name text not null
product.folded text not null
product.slug text not null
product.set_number smallint
product.industry text
product.state text not null default 'REGISTERED'::text
product.flags text[] not null default '{}'::text[]
product.flag_reason text not null default ''::text
product.summary text not null default ''::text
product.story text not null default ''::text
product.unit_list text
product.unit_code text
product.commune_code text
product.former_district_code text
product.former_province_code text
product.address_as_printed text not null default ''::text
product.registered_on date
product.external_key text
product.sample boolean not null default false
product.source text not null default ''::text
product.version integer not null default 0
product.created_at timestamp with time zone not null
product.updated_at timestamp with time zone not null
product_code.code text not null
product_code.product_id uuid not null
product_code.list text not null
product_code.commune_code text not null
product_code.running_number integer not null
product_code.year smallint not null
product_code.given_on date
product_code_counter.list text not null
product_code_counter.commune_code text not null
product_code_counter.year smallint not null
product_code_counter.last_number integer not null
product_craft_village.product_id uuid not null
product_craft_village.craft_village_id uuid not null
product_craft_village.valid daterange not null
product_craft_village.linked_by_name text not null default ''::text
product_craft_village.ended_by uuid
product_craft_village.ended_by_name text
product_craft_village.ended_at timestamp with time zone
product_craft_village.ended_reason text
product_set.number smallint not null
product_set.industry text not null
product_set.name_vi text not null
product_set.name_en text not null
product_set.lead_ministry text not null default ''::text
representative.producer_id uuid not null
representative.name text
representative.woman boolean
representative.ethnic_minority boolean
representative.disabled boolean
representative.residence text
revision.subject_type text not null
revision.subject_id uuid not null
revision.version integer not null
revision.at timestamp with time zone not null
revision.actor_id uuid
revision.actor_name text not null
revision.on_behalf_of uuid
revision.import_id uuid
revision.source text not null default ''::text
revision.changes jsonb not null
sourcing_area.id uuid not null
sourcing_area.name text not null
sourcing_area.folded text not null
sourcing_area.crop text not null
sourcing_area.area_hectares numeric(12,2)
sourcing_area.growing_area_code text
sourcing_area.stable boolean not null default false
sourcing_area.unit_list text
sourcing_area.unit_code text
sourcing_area.commune_code text
sourcing_area.former_district_code text
sourcing_area.former_province_code text
sourcing_area.address_as_printed text not null default ''::text
sourcing_area.valid daterange not null default daterange(NULL::date, NULL::date)
sourcing_area.sample boolean not null default false
sourcing_area.source text not null default ''::text
sourcing_area.version integer not null default 0
sourcing_area.created_at timestamp with time zone not null
sourcing_area.updated_at timestamp with time zone not null
supply_contract.id uuid not null
supply_contract.producer_id uuid not null
supply_contract.sourcing_area_id uuid
supply_contract.number text not null default ''::text
supply_contract.counterparty text not null
supply_contract.share_of_output numeric(5,2)
supply_contract.valid daterange not null
supply_contract.sample boolean not null default false
supply_contract.source text not null default ''::text
supply_contract.version integer not null default 0
supply_contract.created_at timestamp with time zone not null
supply_contract.updated_at timestamp with time zone not null
value_chain.id uuid not null
value_chain.producer_id uuid not null
value_chain.sourcing_area_id uuid
value_chain.name text not null
value_chain.green boolean not null default false
value_chain.green_reasons text[] not null default '{}'::text[]
value_chain.active daterange not null
value_chain.sample boolean not null default false
value_chain.source text not null default ''::text
value_chain.version integer not null default 0
value_chain.created_at timestamp with time zone not null
value_chain.updated_at timestamp with time zone not null
craft_village craft_village_grade_check CHECK ((grade = ANY (ARRAY['CONFIRMED'::text, 'REPORTED'::text])))
craft_village craft_village_kind_check CHECK ((kind = ANY (ARRAY['CRAFT_VILLAGE'::text, 'TRADITIONAL_CRAFT_VILLAGE'::text, 'TRADITIONAL_TRADE'::text])))
craft_village craft_village_pkey PRIMARY KEY (id)
craft_village craft_village_unit_list_unit_code_fkey FOREIGN KEY (unit_list, unit_code) REFERENCES area.unit(list, code)
entry_on_behalf entry_on_behalf_check CHECK (((confirmed_by IS NULL) OR (confirmed_by <> entered_by)))
entry_on_behalf entry_on_behalf_pkey PRIMARY KEY (id)
entry_on_behalf entry_on_behalf_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
photo photo_check CHECK (((product_id IS NULL) <> (producer_id IS NULL)))
photo photo_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES file.stored(hash)
photo photo_pkey PRIMARY KEY (id)
photo photo_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
photo photo_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
producer producer_check CHECK (((unit_list IS NULL) = (unit_code IS NULL)))
producer producer_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 255)))
producer producer_number_key UNIQUE (number)
producer producer_pkey PRIMARY KEY (id)
producer producer_size_class_check CHECK ((size_class = ANY (ARRAY['MICRO'::text, 'SMALL'::text, 'MEDIUM'::text, 'LARGE'::text])))
producer producer_unit_list_unit_code_fkey FOREIGN KEY (unit_list, unit_code) REFERENCES area.unit(list, code)
producer_type one_type_on_a_day EXCLUDE USING gist (producer_id WITH =, valid WITH &&)
producer_type producer_type_pkey PRIMARY KEY (producer_id, valid)
producer_type producer_type_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
producer_type producer_type_type_check CHECK ((type = ANY (ARRAY['COOPERATIVE'::text, 'COOPERATIVE_GROUP'::text, 'ENTERPRISE'::text, 'FARM'::text, 'HOUSEHOLD'::text, 'HOUSEHOLD_BUSINESS'::text, 'ASSOCIATION'::text, 'OPERATING_CENTRE'::text])))
producer_type producer_type_valid_check CHECK ((NOT isempty(valid)))
product product_check CHECK (((unit_list IS NULL) = (unit_code IS NULL)))
product product_flags_check CHECK ((flags <@ ARRAY['SPECIALITY'::text, 'TRADITIONAL'::text, 'POTENTIAL_5'::text]))
product product_industry_check CHECK ((industry = ANY (ARRAY['FOOD'::text, 'DRINK'::text, 'MEDICINAL'::text, 'CRAFT'::text, 'ORNAMENTAL'::text, 'TOURISM'::text])))
product product_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 255)))
product product_number_key UNIQUE (number)
product product_pkey PRIMARY KEY (id)
product product_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
product product_set_number_fkey FOREIGN KEY (set_number) REFERENCES registry.product_set(number)
product product_state_check CHECK ((state = ANY (ARRAY['POTENTIAL'::text, 'REGISTERED'::text, 'STOPPED'::text])))
product product_unit_list_unit_code_fkey FOREIGN KEY (unit_list, unit_code) REFERENCES area.unit(list, code)
product_code product_code_list_commune_code_year_running_number_key UNIQUE (list, commune_code, year, running_number)
product_code product_code_list_fkey FOREIGN KEY (list) REFERENCES area.unit_list(code)
product_code product_code_pkey PRIMARY KEY (code)
product_code product_code_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
product_code product_code_running_number_check CHECK ((running_number > 0))
product_code product_code_year_check CHECK (((year >= 2018) AND (year <= 2100)))
product_code_counter product_code_counter_last_number_check CHECK ((last_number > 0))
product_code_counter product_code_counter_list_fkey FOREIGN KEY (list) REFERENCES area.unit_list(code)
product_code_counter product_code_counter_pkey PRIMARY KEY (list, commune_code, year)
product_code_counter product_code_counter_year_check CHECK (((year >= 2018) AND (year <= 2100)))
product_craft_village product_craft_village_check CHECK ((num_nonnulls(ended_by_name, ended_at, ended_reason) = ANY (ARRAY[0, 3])))
product_craft_village product_craft_village_craft_village_id_fkey FOREIGN KEY (craft_village_id) REFERENCES registry.craft_village(id)
product_craft_village product_craft_village_pkey PRIMARY KEY (product_id, craft_village_id)
product_craft_village product_craft_village_product_id_fkey FOREIGN KEY (product_id) REFERENCES registry.product(id)
product_set product_set_industry_check CHECK ((industry = ANY (ARRAY['FOOD'::text, 'DRINK'::text, 'MEDICINAL'::text, 'CRAFT'::text, 'ORNAMENTAL'::text, 'TOURISM'::text])))
product_set product_set_number_check CHECK (((number >= 1) AND (number <= 26)))
product_set product_set_pkey PRIMARY KEY (number)
representative representative_pkey PRIMARY KEY (producer_id)
representative representative_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
revision revision_pkey PRIMARY KEY (subject_type, subject_id, version)
sourcing_area sourcing_area_area_hectares_check CHECK ((area_hectares >= (0)::numeric))
sourcing_area sourcing_area_pkey PRIMARY KEY (id)
sourcing_area sourcing_area_unit_list_unit_code_fkey FOREIGN KEY (unit_list, unit_code) REFERENCES area.unit(list, code)
supply_contract supply_contract_pkey PRIMARY KEY (id)
supply_contract supply_contract_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
supply_contract supply_contract_share_of_output_check CHECK (((share_of_output >= (0)::numeric) AND (share_of_output <= (100)::numeric)))
supply_contract supply_contract_sourcing_area_id_fkey FOREIGN KEY (sourcing_area_id) REFERENCES registry.sourcing_area(id)
supply_contract supply_contract_valid_check CHECK ((NOT isempty(valid)))
value_chain value_chain_active_check CHECK ((NOT isempty(active)))
value_chain value_chain_check CHECK (((NOT green) OR (cardinality(green_reasons) > 0)))
value_chain value_chain_pkey PRIMARY KEY (id)
value_chain value_chain_producer_id_fkey FOREIGN KEY (producer_id) REFERENCES registry.producer(id)
value_chain value_chain_sourcing_area_id_fkey FOREIGN KEY (sourcing_area_id) REFERENCES registry.sourcing_area(id)
CREATE UNIQUE INDEX craft_village_pkey ON registry.craft_village USING btree (id)
CREATE UNIQUE INDEX entry_on_behalf_pkey ON registry.entry_on_behalf USING btree (id)
CREATE UNIQUE INDEX photo_pkey ON registry.photo USING btree (id)
CREATE INDEX photo_producer ON registry.photo USING btree (producer_id, "position")
CREATE INDEX photo_product ON registry.photo USING btree (product_id, "position")
CREATE INDEX producer_commune ON registry.producer USING btree (commune_code)
CREATE INDEX producer_folded ON registry.producer USING gin (folded extensions.gin_trgm_ops)
CREATE INDEX producer_folded_exact ON registry.producer USING btree (folded)
CREATE INDEX producer_former_district ON registry.producer USING btree (former_district_code)
CREATE UNIQUE INDEX producer_number_key ON registry.producer USING btree (number)
CREATE UNIQUE INDEX producer_pkey ON registry.producer USING btree (id)
CREATE INDEX producer_place ON registry.producer USING btree (id) INCLUDE (former_province_code, former_district_code, commune_code, sample)
CREATE UNIQUE INDEX producer_tax_code ON registry.producer USING btree (tax_code) WHERE (tax_code IS NOT NULL)
CREATE INDEX one_type_on_a_day ON registry.producer_type USING gist (producer_id, valid)
CREATE UNIQUE INDEX producer_type_pkey ON registry.producer_type USING btree (producer_id, valid)
CREATE INDEX product_commune ON registry.product USING btree (commune_code)
CREATE UNIQUE INDEX product_external_key ON registry.product USING btree (external_key) WHERE (external_key IS NOT NULL)
CREATE INDEX product_folded ON registry.product USING gin (folded extensions.gin_trgm_ops)
CREATE INDEX product_folded_exact ON registry.product USING btree (folded)
CREATE INDEX product_former_district ON registry.product USING btree (former_district_code)
CREATE UNIQUE INDEX product_number_key ON registry.product USING btree (number)
CREATE UNIQUE INDEX product_pkey ON registry.product USING btree (id)
CREATE INDEX product_place ON registry.product USING btree (id) INCLUDE (former_province_code, former_district_code, commune_code, producer_id, industry, sample)
CREATE INDEX product_producer ON registry.product USING btree (producer_id)
CREATE UNIQUE INDEX product_code_list_commune_code_year_running_number_key ON registry.product_code USING btree (list, commune_code, year, running_number)
CREATE UNIQUE INDEX product_code_pkey ON registry.product_code USING btree (code)
CREATE INDEX product_code_product ON registry.product_code USING btree (product_id)
CREATE UNIQUE INDEX product_code_counter_pkey ON registry.product_code_counter USING btree (list, commune_code, year)
CREATE UNIQUE INDEX product_craft_village_pkey ON registry.product_craft_village USING btree (product_id, craft_village_id)
CREATE INDEX product_craft_village_village ON registry.product_craft_village USING btree (craft_village_id)
CREATE UNIQUE INDEX product_set_pkey ON registry.product_set USING btree (number)
CREATE UNIQUE INDEX representative_pkey ON registry.representative USING btree (producer_id)
CREATE UNIQUE INDEX revision_pkey ON registry.revision USING btree (subject_type, subject_id, version)
CREATE UNIQUE INDEX sourcing_area_pkey ON registry.sourcing_area USING btree (id)
CREATE UNIQUE INDEX supply_contract_pkey ON registry.supply_contract USING btree (id)
CREATE INDEX supply_contract_producer ON registry.supply_contract USING btree (producer_id)
CREATE UNIQUE INDEX value_chain_pkey ON registry.value_chain USING btree (id)
CREATE INDEX value_chain_producer ON registry.value_chain USING btree (producer_id)
view fact_craft_village as
 SELECT id AS subject_id,
    commune_code,
    former_district_code,
    former_province_code,
    sample,
    grade,
    ('/registry/craft-villages/'::text || id) AS proof,
    name AS label,
    kind,
    recognised_on AS occurred_on,
    daterange(recognised_on, ended_on) AS valid
   FROM registry.craft_village v;
view fact_craft_village_product as
 SELECT craft_village_id,
    product_id,
    valid
   FROM registry.product_craft_village l;
view fact_producer as
 SELECT id AS subject_id,
    id AS producer_id,
    commune_code,
    former_district_code,
    former_province_code,
    sample,
    'CONFIRMED'::text AS grade,
    ('/registry/producers/'::text || id) AS proof,
    name AS label,
    founded_on,
    founded_on AS occurred_on,
    daterange(founded_on, ceased_on) AS valid,
    number,
    slug,
    folded
   FROM registry.producer p;
view fact_producer_type as
 SELECT producer_id,
    type,
    valid,
    from_day,
    to_day
   FROM registry.producer_type t;
view fact_product as
 SELECT id AS subject_id,
    id AS product_id,
    producer_id,
    commune_code,
    former_district_code,
    former_province_code,
    sample,
    'CONFIRMED'::text AS grade,
    ('/registry/products/'::text || id) AS proof,
    name AS label,
    industry,
    set_number,
    flags,
    state,
    registered_on AS occurred_on,
    daterange(registered_on, NULL::date) AS valid,
    number,
    slug,
    folded,
    summary,
    ( SELECT c.code
           FROM registry.product_code c
          WHERE (c.product_id = p.id)
          ORDER BY c.year DESC, c.list, c.running_number DESC
         LIMIT 1) AS code
   FROM registry.product p;
view fact_representative as
 SELECT producer_id,
    woman,
    ethnic_minority
   FROM registry.representative r;
view fact_sourcing_area as
 SELECT id AS subject_id,
    commune_code,
    former_district_code,
    former_province_code,
    sample,
    'CONFIRMED'::text AS grade,
    ('/registry/sourcing-areas/'::text || id) AS proof,
    name AS label,
    crop,
    stable,
    area_hectares AS hectares,
    lower(valid) AS occurred_on,
    valid
   FROM registry.sourcing_area a;
view fact_value_chain as
 SELECT c.id AS subject_id,
    c.producer_id,
    p.commune_code,
    p.former_district_code,
    p.former_province_code,
    c.sample,
    'CONFIRMED'::text AS grade,
    ('/registry/value-chains/'::text || c.id) AS proof,
    c.name AS label,
    c.green,
    COALESCE(a.stable, false) AS stable_area,
    lower(c.active) AS occurred_on,
    c.active AS valid,
    COALESCE(k.contracted, '{}'::datemultirange) AS contracted
   FROM (((registry.value_chain c
     LEFT JOIN registry.producer p ON ((p.id = c.producer_id)))
     LEFT JOIN registry.sourcing_area a ON ((a.id = c.sourcing_area_id)))
     LEFT JOIN ( SELECT supply_contract.producer_id,
            supply_contract.sourcing_area_id,
            range_agg(supply_contract.valid) AS contracted
           FROM registry.supply_contract
          GROUP BY supply_contract.producer_id, supply_contract.sourcing_area_id) k ON (((k.producer_id = c.producer_id) AND (k.sourcing_area_id = c.sourcing_area_id))));
