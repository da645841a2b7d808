package org.moneytrail.generate;

/** What a random draw is for; each topic has its own stream. The name is part of the seed, the order is not. */
enum Topic {
    FAMILY,
    PERSON,
    COMPANY,
    ADDRESS,
    OPENING,
    IDENTITY,
    PARTNER,
    OCCUPATION,
    WAGE,
    BILL,
    LOAN,
    DUES,
    TRADE,
    DAILY,
    RATE,
    FOREIGN,
    STORY,
    SHAPE,
    SEIZURE,
    AGENCY,
    DESIGNATION,
    ORDER;

    final long salt = Streams.mix(name().hashCode());
}
