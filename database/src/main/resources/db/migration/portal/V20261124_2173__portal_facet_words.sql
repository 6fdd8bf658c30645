-- Entries made before do not hold their facets as words yet: the next search makes all of them anew.
delete from portal.product_index_state;
