-- Nobody ever opened the encrypted CPFs: the keyed hash is enough for one account a CPF. What isn't kept can't leak.
-- Emptied first: PostgreSQL leaves a dropped column's bytes in rows nobody writes again, but sweeps up after an update.
update buyer set cpf_sealed = null where cpf_sealed is not null;
alter table buyer drop column cpf_sealed;
