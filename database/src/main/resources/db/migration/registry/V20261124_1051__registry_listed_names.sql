-- A list asks for hundreds of names at once; equality needs its own index beside that of search.
create index producer_folded_exact on registry.producer (folded);
create index product_folded_exact on registry.product (folded);
