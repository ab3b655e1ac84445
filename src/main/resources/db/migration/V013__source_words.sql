-- Sources and instruments are told in more languages, as names are.
alter table directory_source add column title_th text, add column says_th text;
alter table directory_corridor
    add column instrument_km text, add column instrument_lo text, add column instrument_th text;
