package org.moneytrail.report;

import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.Direction;

/** Whole cases that pages are tried on. */
public final class SampleStories {
    private SampleStories() {}

    /** A courier's credits scattered, gathered and cashed; and who paid for the consignment. */
    public static CaseFile courier() {
        Story story = new Story("5b1f2c9e7a40d311")
                .titled("Courier of a heroin seizure: credits scattered, gathered and cashed")
                .holder("KZ01", "Алматов Серік Нұрланұлы")
                .holder("KZ02", "Orlov Trading LLP, registered agents and commission merchants of the Almaty region")
                .holder("KZ03", "ТОО «Береке Трейд»")
                .holder("KZ04", "Айгерім Сәтпаева")
                .holder("KZ05", "Иванов Пётр")
                .holder("KZ90", "QazPay pooled account")
                .holder("KZ06", "مؤسسة النور");
        story.pay("t1", 0, "", "KZ01", 480_000_000, "KZT").pay("t2", 20, "", "KZ01", 490_000_000, "KZT");
        story.pay("t3", 30, "KZ01", "KZ02", 300_000_000, "KZT").pay("t3b", 42, "KZ01", "KZ02", 50_000_000, "KZT");
        story.pay("t4", 31, "KZ01", "KZ03", 250_000_000, "KZT").pay("t5", 32, "KZ01", "KZ04", 330_000_000, "KZT");
        story.pay("t6", 80, "KZ02", "KZ05", 340_000_000, "KZT").pay("t7", 82, "KZ03", "KZ05", 240_000_000, "KZT");
        story.pay("t8", 90, "KZ04", "KZ90", 320_000_000, "KZT").pay("t9", 130, "KZ05", "", 560_000_000, "KZT");
        story.pay("t10", 140, "KZ05", "KZ01", 10_000_000, "KZT");
        story.pay("b1", -300, "KZ02", "KZ03", 750_000, "USD").pay("b2", -200, "KZ03", "KZ06", 700_000, "USD");
        return story.chain(Direction.FORWARD, 290_000_000, "t1", "t3", "t6", "t9")
                .chain(Direction.FORWARD, 45_000_000, "t2", "t3b", "t6", "t9")
                .chain(Direction.FORWARD, 235_000_000, "t1", "t4", "t7", "t9")
                .chain(Direction.FORWARD, 320_000_000, "t2", "t5", "t8")
                .chain(Direction.FORWARD, 9_000_000, "t2", "t4", "t7", "t10")
                .chain(Direction.BACKWARD, 690_000, "b1", "b2")
                .file();
    }

    /** One source, many parallel accounts, one sink. */
    public static CaseFile scattered(int routes) {
        Story story = new Story("scattered")
                .titled("Scattered over " + routes + " accounts")
                .holder("KZ-A", "Source");
        for (int i = 0; i < routes; i++) {
            story.pay("in" + i, i, "KZ-A", "KZ-M" + i, 10_000_000L + i * 100_000L, "KZT");
            story.pay("out" + i, 40 + i, "KZ-M" + i, "KZ-Z", 10_000_000L + i * 100_000L, "KZT");
        }
        for (int i = 0; i < routes; i++) {
            story.chain(Direction.FORWARD, 9_000_000L + i * 100_000L, "in" + i, "out" + i);
        }
        return story.file();
    }

    /** A long route over many accounts, some passed by. */
    public static CaseFile layered(int hops) {
        Story story = new Story("layered").titled("Layered over " + hops + " accounts");
        String[] through = new String[hops];
        for (int i = 0; i < hops; i++) {
            story.pay("p" + i, i * 30, "KZ-" + i, "KZ-" + (i + 1), 500_000_000L - i * 1_000_000L, "KZT");
            through[i] = "p" + i;
        }
        story.pay("short", 40, "KZ-1", "KZ-" + hops, 100_000_000L, "KZT");
        story.pay("side", 41, "KZ-1", "KZ-S", 70_000_000L, "KZT").pay("side2", 77, "KZ-S", "KZ-4", 70_000_000L, "KZT");
        return story.chain(Direction.FORWARD, 400_000_000L, through)
                .chain(Direction.FORWARD, 90_000_000L, "p0", "short")
                .chain(Direction.FORWARD, 60_000_000L, "p0", "side", "side2")
                .file();
    }
}
