package org.homeward.channel;

import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers in the background what no request delivered: after a crash, from timers, on other nodes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "homeward.channel.rounds", matchIfMissing = true)
class DeliveryRounds {

    @Bean
    Rounds roundsOfDelivery(Delivery delivery, AgreedTime time) {
        return new Rounds("delivery", time).every(Delivery.PAUSE, delivery::deliverDue);
    }
}
