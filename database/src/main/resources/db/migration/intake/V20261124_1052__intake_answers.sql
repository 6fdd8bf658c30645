-- What a person answered to a question of a preview: the cell of this row and column holds this value. The file itself stays as sent.
create table intake.import_answer (
    import_id uuid not null references intake.import on delete cascade,
    row_number integer not null,
    column_key text not null,
    value text not null,
    answered_by uuid,
    answered_by_name text not null,
    answered_at timestamptz not null,
    primary key (import_id, row_number, column_key)
);
