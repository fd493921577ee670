package io.github.statsigemulator.store;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that JPA has no part in. They are there at once, while JPA takes its time to start. Inside another
 * transaction of the same thread they would see nothing of it, or commit what it may roll back, so that they do not begin
 * there.
 */
final class PlainTransactions implements TransactionOperations {

    private final TransactionTemplate transactions;

    PlainTransactions(DataSource source) {
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * Does the work in a transaction of its own.
     *
     * @throws IllegalTransactionStateException if the thread is in a transaction
     */
    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("A plain transaction does not begin inside of another one.");
        }
        return transactions.execute(work);
    }
}
