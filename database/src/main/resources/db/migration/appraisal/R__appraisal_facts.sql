-- Dossiers that may be counted: from the day they were handed in until they ended. The self-assessment is an estimate, used by forecasts.
drop view if exists appraisal.fact_dossier;
create view appraisal.fact_dossier as
select d.id as subject_id, d.id as dossier_id, d.product_id, d.producer_id, d.commune_code, d.former_district_code, d.former_province_code,
       d.sample, 'CONFIRMED'::text as grade, '/appraisal/dossiers/' || d.id as proof, d.code as label, d.kind, d.state,
       coalesce(d.expected_stars, d.aimed_stars) as expected_stars,
       (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as occurred_on,
       daterange((d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date,
           case when d.state in ('RECOGNISED', 'NOT_RECOGNISED', 'DISQUALIFIED', 'WITHDRAWN_BY_PRODUCER')
               then greatest((d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date,
                   (d.state_since at time zone 'Asia/Ho_Chi_Minh')::date) end) as valid
from appraisal.dossier d
where d.submitted_at is not null;
