package vn.moixa.registry;

/** Marks that plans count (S1, P24); each is given with a reason. */
public enum ProductFlag {
    SPECIALITY,
    TRADITIONAL,
    POTENTIAL_5
}
