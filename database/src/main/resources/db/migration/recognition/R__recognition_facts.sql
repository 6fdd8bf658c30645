drop view if exists recognition.fact_valid_star, recognition.fact_recognition;

create view recognition.fact_valid_star as
select s.recognition_id as subject_id, s.product_id, s.producer_id, s.commune_code, s.former_district_code, s.former_province_code,
       s.sample, s.grade, '/recognition/recognitions/' || s.recognition_id as proof, s.stars, s.kind, s.valid, s.ended_by
from recognition.star_period s;

-- Of a reported recognition often only the year is known: it counts from the last day of that year, not before.
create view recognition.fact_recognition as
select r.id as subject_id, r.product_id, p.producer_id, p.commune_code, p.former_district_code, p.former_province_code, r.sample, r.grade,
       '/recognition/recognitions/' || r.id as proof, p.name as label, r.stars, r.kind,
       coalesce(r.recognised_on, make_date(r.reported_year, 12, 31)) as occurred_on, p.industry, p.set_number, p.folded
from recognition.recognition r
join registry.product p on p.id = r.product_id;
