package org.bilheteria.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.bilheteria.steering.Node;

/** Has JMX say that Bilheteria runs on this server, while its pages do: beans start long before. */
@WebListener
public class Running implements ServletContextListener {

    @Inject
    Node node;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        node.register();
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopping) {
        node.unregister();
    }
}
