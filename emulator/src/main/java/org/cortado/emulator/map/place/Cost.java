package org.cortado.emulator.map.place;

/** What a placement costs, kept up to date while clusters change places. Less is better. */
interface Cost {

    /** The cost of the placement as it is. */
    double value();

    /** What is on two different cores changes places; doing so again takes it back. */
    void exchange(int a, int b);

    /** The placement; live. */
    Board board();

    /** Roughly how many simple operations an exchange and its value take. */
    double work();
}
