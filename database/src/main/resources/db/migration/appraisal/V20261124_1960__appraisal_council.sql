-- The rules of procedure until the province writes its own (R63): a version like any other, with its source.
insert into appraisal.council_rules (id, code, version, instrument_id, effective, quorum_percent, quorum_needs_chair, spread_limit,
    remark_from_difference, waiting_stops_clock, cut_off_day_belongs_to_round, working_days_before_meeting, reason, source, created_at,
    created_by_name)
values ('01930000-0000-7000-8000-000000001960', 'LAO-CAI', 1, null, daterange('2026-05-22', null), 75, true, 10, 2, false, false, 1,
    'Tham số mặc định cho đến khi tỉnh ban hành quy chế',
    'Theo quy chế cũ của Tây Ninh (có mặt từ 75 % cùng chủ tịch, điểm trung bình, chênh không quá 10 điểm) và Đồng Tháp (chấm lại khi chênh quá 10 điểm)',
    '2026-05-22 00:00:00+07', 'hệ thống');
create function appraisal.council_rules_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a version of the rules of procedure is never changed: add the next one';
end $$;
create trigger council_rules_are_immutable before update on appraisal.council_rules
    for each row execute function appraisal.council_rules_stay();

-- The electronic dossiers are with the members from this moment on (R67).
alter table appraisal.council_session add column announced_at timestamptz;
alter table appraisal.council_session add column announced_by_name text;
-- A meeting called because written opinions differed (R95).
alter table appraisal.council_session add column called_from uuid references appraisal.council_session;
create index council_session_council on appraisal.council_session (council_id, held_on);
create index session_item_session on appraisal.session_item (session_id, position);
alter table appraisal.session_item add column postponed_reason text not null default '';
alter table appraisal.session_item add column unsealed_at timestamptz;
alter table appraisal.session_item add column unsealed_by_name text;
-- After a result of the centre the evaluation may run again (R54): a ruled item does not hinder a later one.
drop index appraisal.session_item_dossier;
create unique index session_item_dossier on appraisal.session_item (dossier_id) where state not in ('POSTPONED', 'RULED');

-- What a member handed in, bound by a salted hash that is published in the trail while the marks are still sealed; the salt is opened
-- with the sheet, so that anybody can then see that nothing was changed in between.
alter table appraisal.score_sheet add column salt text;
alter table appraisal.score_sheet add column commitment text;
alter table appraisal.score_sheet add check (state = 'OPEN' or (salt is not null and commitment is not null));
create index score_sheet_member on appraisal.score_sheet (member_id, item_id);

-- Every mark ever set, by the id its device gave it: the device may repeat it harmlessly (R168), and the way to a mark stays readable.
create table appraisal.mark_step (
    sheet_id uuid not null references appraisal.score_sheet,
    id uuid not null,
    criterion text not null,
    choice_case smallint,
    points smallint not null,
    none_met boolean not null,
    remark text not null,
    version integer not null,
    at timestamptz not null,
    primary key (sheet_id, id),
    unique (sheet_id, criterion, version)
);
create trigger mark_step_is_append_only before update or delete on appraisal.mark_step
    for each row execute function appraisal.refuse_change();

-- A knock-out that a member found, sealed like its marks; it becomes the council's matter when the sheet is opened (R41).
create table appraisal.sheet_knock_out (
    sheet_id uuid not null references appraisal.score_sheet,
    ground text not null,
    reason text not null check (char_length(reason) >= 10),
    found_at timestamptz not null,
    primary key (sheet_id, ground)
);
-- The ground as the set of criteria names it: "dossier.1", or the number of the criterion or group where it is printed.
alter table appraisal.knock_out add column ground text;
create unique index knock_out_once on appraisal.knock_out (item_id, ground, found_by_name) where ground is not null;

-- Once opened, a sheet and its marks are kept as they were handed in (R70).
create function appraisal.refuse_change_of_opened_sheet() returns trigger language plpgsql as $$
begin
    if exists (select from appraisal.score_sheet s where s.id = coalesce(old.sheet_id, new.sheet_id) and s.state <> 'OPEN') then
        raise exception 'the sheet is handed in and no longer changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger mark_stays before insert or update or delete on appraisal.mark
    for each row execute function appraisal.refuse_change_of_opened_sheet();
create function appraisal.refuse_reopening_of_sheet() returns trigger language plpgsql as $$
begin
    if old.state = 'UNSEALED' then
        raise exception 'an opened sheet is never changed or removed';
    end if;
    return coalesce(new, old);
end $$;
create trigger score_sheet_stays before update or delete on appraisal.score_sheet
    for each row execute function appraisal.refuse_reopening_of_sheet();
