drop view if exists recognition.fact_valid_star, recognition.fact_recognition, recognition.fact_certificate;

create view recognition.fact_valid_star as
select s.recognition_id as subject_id, s.product_id, s.producer_id, s.commune_code, s.former_district_code, s.former_province_code,
       s.sample, s.grade, '/recognition/recognitions/' || s.recognition_id as proof, s.stars, s.kind, s.valid, s.ended_by,
       s.from_day, s.to_day
from recognition.star_period s;

-- Of a reported recognition often only the year is known: it counts from the last day of that year, not before.
create view recognition.fact_recognition as
select r.id as subject_id, r.product_id, p.producer_id, p.commune_code, p.former_district_code, p.former_province_code, r.sample, r.grade,
       '/recognition/recognitions/' || r.id as proof, p.name as label, r.stars, r.kind,
       coalesce(r.recognised_on, make_date(r.reported_year, 12, 31)) as occurred_on, p.industry, p.set_number, p.folded
from recognition.recognition r
left join registry.product p on p.id = r.product_id;

-- The state of a certificate on a day, for lists and counts; the same rules as CertificateRecords, compared with them by a test (R98).
create or replace function recognition.state_on(day date, issued_on date, expires_on date, extended_until date, ended_on date,
    ending_kind text, superseded_on date) returns text language sql immutable parallel safe as $$
    select case
        when day < issued_on then null
        when ended_on <= day then ending_kind
        when superseded_on <= day and superseded_on <= coalesce(extended_until, expires_on) then 'SUPERSEDED'
        when day > coalesce(extended_until, expires_on) then 'EXPIRED'
        when day > expires_on then 'EXTENDED'
        when day < expires_on - 180 then 'VALID'
        else 'EXPIRING' end
$$;

-- A certificate without a star period was replaced or ended on the very day of its issue.
create view recognition.fact_certificate as
select c.id as subject_id, c.recognition_id, r.product_id, p.producer_id, p.commune_code, p.former_district_code, p.former_province_code,
       r.sample, r.grade, '/recognition/certificates/' || c.id as proof, p.name as label, p.folded, c.code, c.number, r.stars, r.kind,
       c.issued_on, c.expires_on, x.until as extended_until, e.ended_on, e.kind as ending_kind,
       case when s.recognition_id is null then c.issued_on when s.ended_by = 'SUPERSEDED' then upper(s.valid) end as superseded_on,
       c.issued_on as occurred_on
from recognition.certificate c
join recognition.recognition r on r.id = c.recognition_id
join registry.product p on p.id = r.product_id
left join recognition.star_period s on s.recognition_id = r.id
left join recognition.extension x on x.certificate_id = c.id
left join recognition.ending e on e.certificate_id = c.id;
