package vn.moixa.promotion.intake;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.intake.Sheet;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.store.Participants;
import vn.moixa.promotion.store.RecordWriter;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.store.Revisions;
import vn.moixa.web.Texts;

/** One workbook for each kind of record. */
@Configuration
class SheetConfiguration {

    private final Texts texts;
    private final RecordSheet.Rooms rooms;

    SheetConfiguration(
            Texts texts,
            RowReader reader,
            Records records,
            RecordWriter writer,
            Revisions revisions,
            Participants participants,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.texts = texts;
        this.rooms = new RecordSheet.Rooms(reader, records, writer, revisions, participants, events, json);
    }

    @Bean
    Sheet salesChannelSheet() {
        return new RecordSheet(Kind.SALES_CHANNEL, texts, rooms);
    }

    @Bean
    Sheet channelPresenceSheet() {
        return new RecordSheet(Kind.CHANNEL_PRESENCE, texts, rooms);
    }

    @Bean
    Sheet listingSheet() {
        return new RecordSheet(Kind.LISTING, texts, rooms);
    }

    @Bean
    Sheet storefrontSheet() {
        return new RecordSheet(Kind.STOREFRONT, texts, rooms);
    }

    @Bean
    Sheet websiteSheet() {
        return new RecordSheet(Kind.WEBSITE, texts, rooms);
    }

    @Bean
    Sheet paymentAccountSheet() {
        return new RecordSheet(Kind.PAYMENT_ACCOUNT, texts, rooms);
    }

    @Bean
    Sheet salesPointSheet() {
        return new RecordSheet(Kind.SALES_POINT, texts, rooms);
    }

    @Bean
    Sheet eventSheet() {
        return new RecordSheet(Kind.EVENT, texts, rooms);
    }

    @Bean
    Sheet logoSupportSheet() {
        return new RecordSheet(Kind.LOGO_SUPPORT, texts, rooms);
    }
}
