-- What was deleted of whom: written with the deletion, which cannot be counted twice. It says not
-- whose it was: the receipt is named after the request to forget, whose id is an HMAC under a key
-- that is gone.
create table erased_rows (
    receipt_id uuid        primary key,
    erased_at  timestamptz not null,
    -- By table, without those that had none.
    deleted    jsonb       not null
);
