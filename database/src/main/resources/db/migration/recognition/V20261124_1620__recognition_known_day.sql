-- The day a recognition counts from, as the fact view has it: finds the recognitions of a period, and lets the planner know how many.
create index recognition_known_day on recognition.recognition ((coalesce(recognised_on, make_date(reported_year, 12, 31))));
